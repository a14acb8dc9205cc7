import { describe, expect, it } from 'vitest';
import { Link } from 'react-router';
import { Moment } from '../Moment';
import { Money } from '../Money';
import { NameOf } from '../NameOf';
import { StatusTag } from '../StatusTag';
import { cellOf } from './cell';

const words = { language: 'en', value: (of: string, value: string) => `${of}/${value}`, name: (id: string) => `name of ${id}` };

describe('what stands in an export', () => {
  it('is what the column shows', () => {
    expect(cellOf(<Link to="/x"><NameOf id="7" /></Link>, words)).toBe('name of 7');
    expect(cellOf(<StatusTag of="OrgUnitStatus" value="ACTIVE" />, words)).toBe('OrgUnitStatus/ACTIVE');
    expect(cellOf(<strong><Money of={{ amount: '12.50', amountMinor: 1250, currency: 'CNY' }} /></strong>, words)).toBe(12.5);
    expect(cellOf(<><Moment at="2026-01-02" /> – <Moment at="2026-01-09" /></>, words)).toBe('Jan 2, 2026 – Jan 9, 2026');
    expect(cellOf(<span>{[1, 2].map(n => <NameOf key={n} id={String(n)} />)}{false}</span>, words)).toBe('name of 1 name of 2');
    expect([cellOf('—', words), cellOf(null, words), cellOf(0, words)]).toEqual(['', '', 0]);
  });

  const sources = import.meta.glob<string>('../../**/*.tsx', { query: '?raw', import: 'default', eager: true });
  const says = new Set(['Link', ...Object.values(sources).flatMap(s => [...s.matchAll(/^(\w+)\.cell = /gm)].map(m => m[1]))]);

  it('is there for every column of every list', () => {
    expect(says).toContain('CustomerLink');
    const silent = Object.entries(sources).flatMap(([file, source]) => (source.includes('Column<') ? columnsOf(source) : [])
      .filter(c => !c.startsWith("{ key: 'steps'") && !/\btext: /.test(c))
      .flatMap(c => [...c.matchAll(/<([A-Z]\w*)/g)].filter(m => !says.has(m[1])).map(m => `${file}: ${/key: '([^']*)'/.exec(c)![1]} shows ${m[1]}, which has no cell`)));
    expect(silent).toEqual([]);
  });
});

/** The source of each `{ key: '…', …, render: … }`. */
function columnsOf(source: string) {
  return [...source.matchAll(/\{ key: '/g)].map(({ index }) => {
    let depth = 0, end = index;
    do { if (source[end] === '{') depth++; if (source[end] === '}') depth--; end++; } while (depth > 0 && end < source.length);
    return source.slice(index, end);
  }).filter(c => /\brender: /.test(c));
}
