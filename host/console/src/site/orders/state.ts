import type { Tone } from '../parts/Card';

type Order = { stage: string; fulfillmentStatus: string; lifecycle?: string; paymentStatus?: string; method?: string; receivedAt?: string | null; deliveredAt?: string | null };

/** What a customer calls the state of an order: one word of `orders.state`, the step that it is at, and how much it is to be minded. */
export function stateOf(order: Order): { word: string; step: number; tone: Tone } {
  const goods = order.fulfillmentStatus;
  if (order.lifecycle === 'CANCELLED' || order.lifecycle === 'CLOSED_UNCONFIRMED') return { word: 'cancelled', step: -1, tone: 'bad' };
  if (goods === 'RETURNED_TO_SENDER') return { word: 'sentBack', step: -1, tone: 'bad' };
  if (order.receivedAt) return { word: 'received', step: 4, tone: 'good' };
  if (goods === 'DELIVERED' || order.deliveredAt) return { word: 'delivered', step: 4, tone: 'good' };
  if (order.stage === 'DONE') return goods === 'NONE' ? { word: 'ended', step: -1, tone: 'bad' } : { word: 'received', step: 4, tone: 'good' };
  if (goods === 'PARTIALLY_DELIVERED') return { word: 'partlyDelivered', step: 2, tone: 'going' };
  if (goods === 'SHIPPED') return { word: 'shipped', step: 2, tone: 'going' };
  if (goods === 'PARTIALLY_SHIPPED') return { word: 'partlyShipped', step: 2, tone: 'going' };
  if (goods === 'BACKORDERED') return { word: 'backordered', step: 1, tone: 'bad' };
  if (order.paymentStatus === 'UNPAID' || order.paymentStatus === 'PARTIALLY_HELD') return { word: 'unpaid', step: 0, tone: 'yours' };
  return order.stage === 'PENDING' ? { word: 'placed', step: 0, tone: 'going' } : { word: 'packing', step: 1, tone: 'going' };
}

/** Whether the buyer may say now that the goods are here. The API has the last word, and gives its reasons. */
export function canConfirm(order: Order & { isDisputed: boolean; openReturns: number }, knowsParcels: boolean) {
  if (order.receivedAt || order.isDisputed || order.openReturns > 0) return false;
  if (order.lifecycle === 'COMPLETED') return true;
  return order.lifecycle === 'RELEASED' && (!knowsParcels || ['SHIPPED', 'DELIVERED', 'PARTIALLY_DELIVERED'].includes(order.fulfillmentStatus));
}
