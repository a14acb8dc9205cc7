import { expect, it } from 'vitest';
import { macroText } from './macroText';

const of = { id: 'C', version: 1, kind: 'REPAIR', number: 'GD1', title: '漏水' };

it('fills what is known and leaves the rest to the program', () => {
  expect(macroText('{customer}您好，{number}“{title}”由{agent}处理，{date} {other}', { ...of, customer: { displayName: '林晓燕' } }, '小王', '2026-11-27')).toBe('林晓燕您好，GD1“漏水”由小王处理，2026-11-27 {other}');
  expect(macroText('{customer}您好', of, '小王', '2026-11-27')).toBe('{customer}您好');
});
