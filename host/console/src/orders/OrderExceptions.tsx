import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/useWords';
import type { Action } from '../shared/action/ActionForm';
import { NextSteps } from '../shared/action/NextSteps';
import { StatusTag } from '../shared/StatusTag';
import { exceptionText } from './exceptionText';
import * as steps from './OrderExceptions.gen';

export const exceptionSteps: Record<string, Action> = {
  takeOrderException: { document: steps.TakeOrderExceptionDocument, form: steps.TakeOrderExceptionForm },
  resolveOrderException: { document: steps.ResolveOrderExceptionDocument, form: steps.ResolveOrderExceptionForm },
  waiveOrderException: { document: steps.WaiveOrderExceptionDocument, form: steps.WaiveOrderExceptionForm },
};

/** What stops an order, why, and what can be done about it. */
export function OrderExceptions({ of, currency, again }: { of: readonly steps.OrderExceptionsFragment[]; currency: string; again: () => void }) {
  const { t, value } = useWords('orders');
  const { i18n } = useTranslation();
  return (
    <Flex vertical gap={12}>
      {of.map(e => (
        <Flex key={e.id} justify="space-between" align="center" gap={12} wrap>
          <span><StatusTag of="OrderExceptionState" value={e.state} /> <strong>{value('OrderExceptionType', e.type)}</strong> {exceptionText(e.code, e.detail, currency, i18n.language, t)}{e.resolution && <span className="hint"> · {e.resolution}</span>}</span>
          <NextSteps of={e} actions={exceptionSteps} danger={['waiveOrderException']} onDone={again} />
        </Flex>
      ))}
    </Flex>
  );
}
