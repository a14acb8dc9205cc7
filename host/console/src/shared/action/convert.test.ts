import { describe, expect, it } from 'vitest';
import { fromInput, pathOf, toInput } from './convert';

const fields = [{ name: 'amountMinor', type: 'Long', required: true }, { name: 'reason', type: 'String' }, { name: 'lines', type: 'Line', list: true, fields: [{ name: 'priceMinor', type: 'Long' }, { name: 'sku', type: 'String' }] }];

describe('a form and its input', () => {
  it('sends minor units, trimmed text, and nothing where nothing was said', () => {
    expect(toInput(fields, { amountMinor: 19.9, reason: ' 改变主意 ', lines: [{ priceMinor: 0.1, sku: 'A' }] })).toEqual({ amountMinor: 1990, reason: '改变主意', lines: [{ priceMinor: 10, sku: 'A' }] });
    expect(toInput(fields, { amountMinor: 1, reason: '', lines: [] })).toEqual({ amountMinor: 100 });
  });

  it('counts the units of the currency that stands beside an amount, or that the form is about', () => {
    const yen = [...fields, { name: 'currency', type: 'String' }];
    expect(toInput(yen, { amountMinor: 1990, currency: 'JPY', lines: [{ priceMinor: 300 }] })).toEqual({ amountMinor: 1990, currency: 'JPY', lines: [{ priceMinor: 300 }] });
    expect(toInput(fields, { amountMinor: 1.234 }, 'KWD')).toEqual({ amountMinor: 1234 });
    expect(fromInput(yen, { amountMinor: 1990, currency: 'JPY' })).toEqual({ amountMinor: 1990, currency: 'JPY' });
  });

  it('shows what is there', () => expect(fromInput(fields, { amountMinor: 1990, lines: [{ priceMinor: 10 }] })).toEqual({ amountMinor: 19.9, lines: [{ priceMinor: 0.1 }] }));

  it('finds the field that a refusal names', () => {
    expect(pathOf('terms.lines[0].sku')).toEqual(['terms', 'lines', 0, 'sku']);
    expect(pathOf('reason')).toEqual(['reason']);
  });
});
