import { describe, expect, it } from 'vitest';
import { csv } from './csv';
import { readState, toOrder, toWhere, writeState } from './listUrl';

const kinds = { lifecycle: { kind: 'enum', enum: 'OrderLifecycle' }, placedAt: { kind: 'dates' }, isDisputed: { kind: 'flag' }, stage: { kind: 'enum', enum: 'OrderStage', bare: true }, openExceptions: { kind: 'above' } } as const;

describe('a list in the address', () => {
  it('comes back as it was', () => {
    const state = { search: '林', filters: { lifecycle: 'PLACED,ON_HOLD', placedAt: '2026-01-01..' }, sort: 'number', size: 50, after: 'x', before: undefined };
    expect(readState(writeState(state, { sort: '-placedAt' }), Object.keys(kinds), { sort: '-placedAt' })).toEqual(state);
  });

  it('ignores what it does not know', () => {
    expect(readState(new URLSearchParams('evil=1&size=9999&lifecycle=PLACED'), Object.keys(kinds), { sort: '-placedAt' })).toMatchObject({ filters: { lifecycle: 'PLACED' }, size: 20 });
  });

  it('opens with its own filters and shows all when they are taken away', () => {
    const defaults = { sort: 'x', filters: { lifecycle: 'PLACED' } };
    expect(readState(new URLSearchParams(), ['lifecycle'], defaults).filters).toEqual({ lifecycle: 'PLACED' });
    expect(readState(writeState({ search: '', filters: {}, sort: 'x', size: 20 }, defaults), ['lifecycle'], defaults).filters).toEqual({});
  });

  it('becomes the condition that the API takes', () => {
    expect(toWhere({ lifecycle: 'PLACED,ON_HOLD', isDisputed: 'true', stage: 'PENDING', openExceptions: '0' }, kinds)).toEqual({ lifecycle: { in: ['PLACED', 'ON_HOLD'] }, isDisputed: { eq: true }, stage: 'PENDING', openExceptions: { gt: 0 } });
    const { placedAt } = toWhere({ placedAt: '2026-01-31..2026-01-31' }, kinds) as { placedAt: { gte: string; lt: string } };
    expect(Date.parse(placedAt.lt) - Date.parse(placedAt.gte)).toBe(24 * 3600 * 1000);
    expect(toOrder('-placedAt')).toEqual([{ placedAt: 'DESC' }]);
  });
});

describe('an export', () => {
  it('keeps commas, quotes and lines, and lets no text run as a formula', () => {
    expect(csv([['a,b', 'say "x"', 3, null, '=1+1']])).toBe('\ufeff"a,b","say ""x""",3,,\'=1+1\r\n');
  });
});
