import { describe, expect, it } from 'vitest';
import { rulesOf } from './rules';
import type { SchemaField } from './schemaForm';

const say = (key: string, args?: Record<string, unknown>) => `${key} ${Object.values(args ?? {}).join()}`.trim();
const field = (more: Partial<SchemaField>): SchemaField => ({ name: 'a', path: ['a'], kind: 'text', label: 'A', required: false, ...more });

async function faults(of: SchemaField, value: unknown, isSet = false) {
  const found: string[] = [];
  for (const rule of rulesOf(of, isSet, say)) {
    const r = rule as { required?: boolean; message?: string; min?: number; max?: number; validator?: (rule: unknown, value: unknown) => Promise<void> };
    if (r.required && (value === undefined || value === '')) found.push(r.message!);
    if (typeof value === 'number' && ((r.min !== undefined && value < r.min) || (r.max !== undefined && value > r.max))) found.push(r.message!);
    await r.validator?.({}, value).catch((e: Error) => found.push(e.message));
  }
  return found;
}

describe('what the browser says of a value', () => {
  it('asks for what is required, but not for a secret that is there', async () => {
    expect(await faults(field({ required: true }), undefined)).toEqual(['rule.required A']);
    expect(await faults(field({ required: true, kind: 'secret' }), undefined, true)).toEqual([]);
  });

  it('says lengths, patterns and ranges in words', async () => {
    expect(await faults(field({ minLength: 3 }), 'ab')).toEqual(['rule.minLength 3']);
    expect(await faults(field({ maxLength: 1 }), '😀')).toEqual([]);
    expect(await faults(field({ pattern: '^[A-Z]+$' }), 'ab')).toEqual(['rule.pattern ^[A-Z]+$']);
    expect(await faults(field({ pattern: '([' }), 'ab')).toEqual([]);
    expect(await faults(field({ format: 'email' }), 'nobody')).toEqual(['rule.email']);
    expect(await faults(field({ kind: 'integer', min: 1, max: 5 }), 9)).toEqual(['rule.max 5']);
  });

  it('names the entry of a list', async () => {
    const list = field({ kind: 'list', most: 1, entry: field({ pattern: '^[0-9]+$' }) });
    expect(await faults(list, ['12', 'x'])).toEqual(['x: rule.pattern ^[0-9]+$']);
    expect(await faults(list, ['12', '13'])).toEqual(['rule.most 1']);
  });
});
