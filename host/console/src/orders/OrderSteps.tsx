import { Flex } from 'antd';
import { useViewer } from '../app/viewer';
import { ActionButton } from '../shared/action/ActionButton';
import type { Action } from '../shared/action/ActionForm';
import { NextSteps } from '../shared/action/NextSteps';
import type { StepsFragment } from '../shared/action/Steps.gen';
import { AllocateOrderDocument, AllocateOrderForm } from '../logistics/stock/Allocate.gen';
import * as steps from './OrderSteps.gen';

type Props = {
  order: { id: string; version: number; lifecycle: string; method: string; isDisputed: boolean; paymentStatus: string; fulfillmentStatus: string; trade: { state: string; amountMinor: number; capturedMinor: number; currency: string; codCollectedAt: string | null; confirmedAt: string | null }; availableTransitions: readonly StepsFragment[]; exceptions: readonly { code: string; state: string }[]; disputes?: readonly { state: string }[] };
  again: () => void;
};

const flow: Record<string, Action> = {
  confirmOrder: { document: steps.ConfirmOrderDocument, form: steps.ConfirmOrderForm }, closeUnconfirmed: { document: steps.CloseUnconfirmedDocument, form: steps.CloseUnconfirmedForm },
  auditOrder: { document: steps.AuditOrderDocument, form: steps.AuditOrderForm }, holdOrder: { document: steps.HoldOrderDocument, form: steps.HoldOrderForm },
  releaseOrder: { document: steps.ReleaseOrderDocument, form: steps.ReleaseOrderForm }, cancelOrder: { document: steps.CancelOrderDocument, form: steps.CancelOrderForm },
};

/** What can be done with an order: the steps of its flow, and what concerns its money, receiver and courier. */
export function OrderSteps({ order, again }: Props) {
  const { can, on } = useViewer();
  const fixed = { id: order.id, expectedVersion: order.version };
  const isOpen = !['CANCELLED', 'COMPLETED', 'CLOSED_UNCONFIRMED'].includes(order.lifecycle), left = order.trade.amountMinor - order.trade.capturedMinor;
  // A dispute of AfterSales has a case, evidence and a decision; the bare one of Orders is for who cannot raise that, and ends only what was begun so.
  const more: [boolean, string, Action][] = [
    [isOpen && order.method !== 'CASH_ON_DELIVERY' && left > 0 && can('orders:payment:record'), 'pay', { document: steps.RecordPaymentDocument, form: steps.RecordPaymentForm, initial: { amountMinor: left }, fixed: { ...fixed, currency: order.trade.currency } }],
    [isOpen && order.method === 'CASH_ON_DELIVERY' && !order.trade.codCollectedAt && order.fulfillmentStatus === 'DELIVERED' && can('orders:payment:record'), 'cod', { document: steps.RecordCodCollectionDocument, form: steps.RecordCodCollectionForm, currency: order.trade.currency, initial: { amountMinor: order.trade.amountMinor }, fixed }],
    [isOpen && !order.trade.confirmedAt && order.fulfillmentStatus === 'DELIVERED' && order.method !== 'CASH_ON_DELIVERY' && can('orders:order:confirm'), 'receipt', { document: steps.ConfirmReceiptDocument, form: steps.ConfirmReceiptForm, fixed }],
    [isOpen && !order.isDisputed && order.lifecycle === 'RELEASED' && can('orders:dispute:handle') && !(on('AfterSales') && can('aftersales:dispute:raise')), 'dispute', { document: steps.OpenDisputeDocument, form: steps.OpenDisputeForm, fixed }],
    [order.isDisputed && !order.disputes?.some(d => d.state === 'OPEN' || d.state === 'DECIDED') && can('orders:dispute:handle'), 'settle', { document: steps.CloseDisputeDocument, form: steps.CloseDisputeForm, fixed }],
    [isOpen && on('Logistics') && order.exceptions.some(e => e.code === 'STOCK_SHORT' && (e.state === 'OPEN' || e.state === 'IN_PROGRESS')) && can('logistics:stock:allocate'), 'allocate', { document: AllocateOrderDocument, form: AllocateOrderForm, fixed: { orderId: order.id } }],
    [isOpen && order.lifecycle !== 'RELEASED' && can('orders:order:change'), 'receiver', { document: steps.ChangeReceiverDocument, form: steps.ChangeReceiverForm, fixed }],
    [isOpen && order.lifecycle !== 'RELEASED' && can('orders:order:change'), 'courier', { document: steps.ChooseCourierDocument, form: steps.ChooseCourierForm, fixed }],
  ];
  return (
    <Flex vertical gap={8} align="end">
      <NextSteps of={order} actions={flow} danger={['cancelOrder', 'closeUnconfirmed']} primary={['releaseOrder', 'confirmOrder', 'auditOrder']} onDone={again} />
      <Flex gap={8} wrap justify="end">{more.filter(([shown]) => shown).map(([, key, action]) => <ActionButton key={key} {...action} button={{ type: key === 'pay' || key === 'receipt' || key === 'cod' ? 'primary' : 'default' }} onDone={again} onConflict={again} />)}</Flex>
    </Flex>
  );
}
