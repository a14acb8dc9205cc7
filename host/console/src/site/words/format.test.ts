import { expect, it } from 'vitest';
import { minor } from './format';

it('reads amounts as people type them', () => {
  expect(['39.5', ' 39.50 ', '0', '39'].map(x => minor(x, 'CNY'))).toEqual([3950, 3950, 0, 3900]);
  expect(minor('500', 'JPY')).toBe(500);
  expect(['', '39.505', '-1', '三十', '1e3', '1,000'].map(x => minor(x, 'CNY'))).toEqual(Array(6).fill(NaN));
});
