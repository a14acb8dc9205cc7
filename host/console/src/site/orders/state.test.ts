import { expect, it } from 'vitest';
import { canConfirm, stateOf } from './state';

const order = { stage: 'PROCESSING', fulfillmentStatus: 'SHIPPED', lifecycle: 'RELEASED', paymentStatus: 'HELD', receivedAt: null, deliveredAt: null, isDisputed: false, openReturns: 0 };

it.each([
  [{}, 'shipped'],
  [{ fulfillmentStatus: 'NONE' }, 'packing'],
  [{ stage: 'PENDING', fulfillmentStatus: 'NONE', lifecycle: 'APPROVED', paymentStatus: 'UNPAID' }, 'unpaid'],
  [{ stage: 'PENDING', fulfillmentStatus: 'NONE', lifecycle: 'UNDER_AUDIT', paymentStatus: 'COD_PENDING' }, 'placed'],
  [{ fulfillmentStatus: 'DELIVERED' }, 'delivered'],
  [{ fulfillmentStatus: 'DELIVERED', receivedAt: '2026-11-01T00:00:00Z' }, 'received'],
  [{ stage: 'DONE', fulfillmentStatus: 'NONE', lifecycle: undefined }, 'ended'],
  [{ stage: 'DONE', lifecycle: 'CANCELLED' }, 'cancelled'],
])('says in one word where an order is: %j', (change, word) => expect(stateOf({ ...order, ...change }).word).toBe(word));

it('lets a buyer confirm what is on its way, but nothing that is disputed, comes back or was confirmed', () => {
  expect(canConfirm(order, true)).toBe(true);
  expect(canConfirm({ ...order, fulfillmentStatus: 'NONE' }, true)).toBe(false);
  expect(canConfirm({ ...order, fulfillmentStatus: 'NONE' }, false)).toBe(true);
  expect(canConfirm({ ...order, isDisputed: true }, true)).toBe(false);
  expect(canConfirm({ ...order, openReturns: 1 }, true)).toBe(false);
  expect(canConfirm({ ...order, receivedAt: '2026-11-01T00:00:00Z' }, true)).toBe(false);
});
