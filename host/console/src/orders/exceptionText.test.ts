import { describe, expect, it } from 'vitest';
import { exceptionText } from './exceptionText';

const said = (code: string, detail: string) => exceptionText(code, detail, 'CNY', 'zh-CN', (key, args) => `${key} ${JSON.stringify(args ?? {})}`);

describe('what a rule saw', () => {
  it('has amounts as money', () => expect(said('PRICE_DEVIATES', 'line 1 TS01-BK-M: 100 instead of 7900')).toBe('why.price {"line":"1","sku":"TS01-BK-M","price":"¥1.00","list":"¥79.00"}'));
  it('is worded part by part', () => expect(said('X', 'not in the catalogue: A, B')).toBe('why.unknown {"what":"A, B"}'));
  it('stays where a person wrote it', () => expect(said('HELD_BY_STAFF', 'payable 3')).toBe('payable 3'));
});
