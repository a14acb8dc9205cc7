import { expect, test } from 'vitest';
import { amountOf, totalOf, weightOf } from './totals';

const priced = new Map([{ code: 'A', priceMinor: 7900, weightGrams: 220, availableStock: 3, isMadeToOrder: false }, { code: 'B', priceMinor: 1050, weightGrams: null, availableStock: 0, isMadeToOrder: true }].map(p => [p.code, p]));

test('a typed price wins over the catalogue', () => {
  expect(amountOf({ sku: 'A', quantity: 2 }, priced)).toBe(15800);
  expect(amountOf({ sku: 'A', quantity: 2, unitPriceMinor: 70.1 }, priced)).toBe(14020);
  expect(amountOf({ sku: 'A', quantity: 2, unitPriceMinor: 0 }, priced)).toBe(0);
  expect(amountOf({ sku: 'X', quantity: 2 }, priced)).toBeUndefined();
  expect(amountOf({ sku: 'A', quantity: null }, priced)).toBeUndefined();
});

test('a total is said only when every row is known', () => {
  expect(totalOf([{ sku: 'A', quantity: 1 }, { sku: 'B', quantity: 2 }], priced, 10, 5.5)).toBe(7900 + 2100 + 1000 - 550);
  expect(totalOf([{ sku: 'A', quantity: 1 }, { quantity: 1 }], priced)).toBeUndefined();
  expect(totalOf([], priced)).toBeUndefined();
});

test('a parcel of unknown weight is taken for a kilogram', () => {
  expect(weightOf([{ sku: 'A', quantity: 3 }], priced)).toBe(660);
  expect(weightOf([{ sku: 'B', quantity: 3 }], priced)).toBe(1000);
  expect(weightOf([{ sku: 'A', quantity: 1_000_000 }], priced)).toBe(1_000_000);
});
