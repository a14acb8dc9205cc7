import { describe, expect, it } from 'vitest';
import { screens } from '../app/routes';
import { enums } from '../shared/enums.gen';
import en from './en';
import { readable } from './useWords';
import zh from './zh-CN';

type Words = { [key: string]: string | Words };
const paths = (words: Words, at = ''): string[] => Object.entries(words).flatMap(([k, v]) => (typeof v === 'string' ? [`${at}${k}`] : paths(v, `${at}${k}.`)));

describe('words', () => {
  it('has a Chinese word for every value that the API can answer', () => {
    const worded = (zh.shared as Words).enums as Record<string, Record<string, string>>;
    // what no screen shows
    const inner = new Set(['DeliveryState', 'CaseStepState']);
    const missing = Object.entries(enums).flatMap(([name, values]) => values.filter(v => !inner.has(name) && !worded[name]?.[v]).map(v => `${name}.${v}`));
    expect(missing).toEqual([]);
  });

  it('has a name for every screen of the menu', () => {
    const named = (zh.app as Words).nav as Words;
    expect(screens.flatMap(s => (s.nav && !named[s.nav] ? [s.nav] : []))).toEqual([]);
  });

  it('says everything that screens say in both languages', () => {
    const own = (bundle: Record<string, Words>) => Object.entries(bundle).flatMap(([folder, words]) => paths(words).map(p => `${folder}:${p}`)).filter(p => !/^shared:(enums|fields|steps|columns)\./.test(p)).sort();
    expect(own(en)).toEqual(own(zh));
  });

  it('makes unworded codes readable', () => {
    expect(readable('ON_HOLD')).toBe('On hold');
    expect(readable('cancelOrder')).toBe('Cancel order');
    expect(readable('amountMinor')).toBe('Amount');
    expect(readable('SLA_SHARE')).toBe('SLA share');
  });
});
