import { Flex } from 'antd';
import { useViewer } from '../app/viewer';
import { useWords } from '../i18n/useWords';
import { ActionButton } from '../shared/action/ActionButton';
import type { Action } from '../shared/action/ActionForm';
import { NextSteps } from '../shared/action/NextSteps';
import { Section } from '../shared/detail/Section';
import { Moment } from '../shared/Moment';
import { Money } from '../shared/Money';
import { StatusTag } from '../shared/StatusTag';
import { OrderLinePicker } from './OrderLinePicker';
import { SettleUnbookedRefundDocument, SettleUnbookedRefundForm } from './Ledger.gen';
import * as steps from './OrderRefunds.gen';

export const refundSteps: Record<string, Action> = {
  approveRefund: { document: steps.ApproveRefundDocument, form: steps.ApproveRefundForm }, rejectRefund: { document: steps.RejectRefundDocument, form: steps.RejectRefundForm },
  executeRefund: { document: steps.ExecuteRefundDocument, form: steps.ExecuteRefundForm }, withdrawRefund: { document: steps.WithdrawRefundDocument, form: steps.WithdrawRefundForm },
};

type Order = { id: string; version: number; trade: { capturedMinor: number; refundedMinor: number; currency: string }; lines: readonly { id: string; name: string; refundableMinor: number }[]; refunds: readonly steps.OrderRefundsFragment[] };

/** Money on its way back to the buyer: what was proposed, who may decide, what became of it. */
export function OrderRefunds({ order, again }: { order: Order; again: () => void }) {
  const { t, value } = useWords('orders');
  const { can } = useViewer();
  const mayPropose = can('orders:refund:propose') && order.trade.capturedMinor > order.trade.refundedMinor;
  if (order.refunds.length === 0 && !mayPropose) return null;
  return (
    <Section title={t('detail.refunds')} extra={mayPropose && <ActionButton document={steps.ProposeRefundDocument} form={steps.ProposeRefundForm} currency={order.trade.currency} fixed={{ id: order.id, expectedVersion: order.version }} pickers={{ lineId: OrderLinePicker(order.lines) }} button={{ size: 'small' }} width={640} onDone={again} onConflict={again} />}>
      <Flex vertical gap={12}>
        {order.refunds.length === 0 && <span className="hint">{t('refunds.none')}</span>}
        {order.refunds.map(r => (
          <Flex key={r.id} justify="space-between" align="center" gap={12} wrap>
            <span><StatusTag of="RefundState" value={r.state} /> <span className="number">{r.number}</span> <Money of={r.amount} strong /> <span className="hint">{value('RefundCause', r.cause)} · {r.reason} · <Moment at={r.createdAt} /></span></span>
            {r.state === 'UNBOOKED' && can('orders:refund:approve') && <ActionButton document={SettleUnbookedRefundDocument} form={SettleUnbookedRefundForm} fixed={{ id: r.id, expectedVersion: r.version }} button={{ size: 'small' }} onDone={again} onConflict={again} />}
            <NextSteps of={r} actions={refundSteps} danger={['rejectRefund']} primary={['approveRefund', 'executeRefund']} onDone={again} />
          </Flex>
        ))}
      </Flex>
    </Section>
  );
}
