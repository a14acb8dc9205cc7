import { Flex } from 'antd';
import { useWords } from '../i18n/useWords';
import type { Action } from '../shared/action/ActionForm';
import { NextSteps } from '../shared/action/NextSteps';
import { StatusTag } from '../shared/StatusTag';
import * as steps from './OrderExceptions.gen';

export const exceptionSteps: Record<string, Action> = {
  takeOrderException: { document: steps.TakeOrderExceptionDocument, form: steps.TakeOrderExceptionForm },
  resolveOrderException: { document: steps.ResolveOrderExceptionDocument, form: steps.ResolveOrderExceptionForm },
  waiveOrderException: { document: steps.WaiveOrderExceptionDocument, form: steps.WaiveOrderExceptionForm },
};

/** What stops an order, why, and what can be done about it. */
export function OrderExceptions({ of, again }: { of: readonly steps.OrderExceptionsFragment[]; again: () => void }) {
  const { value } = useWords('orders');
  return (
    <Flex vertical gap={12}>
      {of.map(e => (
        <Flex key={e.id} justify="space-between" align="center" gap={12} wrap>
          <span><StatusTag of="OrderExceptionState" value={e.state} /> <strong>{value('OrderExceptionType', e.type)}</strong> {e.detail}{e.resolution && <span className="hint"> · {e.resolution}</span>}</span>
          <NextSteps of={e} actions={exceptionSteps} danger={['waiveOrderException']} onDone={again} />
        </Flex>
      ))}
    </Flex>
  );
}
