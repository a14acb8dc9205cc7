import type { Rule } from 'antd/es/form';
import type { SchemaField } from './schemaForm';

type Say = (key: string, args?: Record<string, unknown>) => string;

/** What the browser can already say about a value, in words; the server checks the whole schema again. */
export function rulesOf(field: SchemaField, isSet: boolean, say: Say): Rule[] {
  const rules: Rule[] = [];
  if (field.required && !isSet && field.kind !== 'boolean' && field.kind !== 'list') rules.push({ required: true, message: say('rule.required', { label: field.label }) });
  if (field.kind === 'number' || field.kind === 'integer') {
    if (field.min !== undefined) rules.push({ type: 'number', min: field.min, message: say('rule.min', { min: field.min }) });
    if (field.max !== undefined) rules.push({ type: 'number', max: field.max, message: say('rule.max', { max: field.max }) });
  }
  if (field.kind === 'text' || field.kind === 'longText' || field.kind === 'secret') rules.push({ validator: (_, value) => fault(field, value, say) });
  if (field.kind === 'list') rules.push({ validator: async (_, value: unknown) => {
    for (const entry of Array.isArray(value) ? value : []) await fault(field.entry!, entry, say, String(entry));
    if (field.most !== undefined && Array.isArray(value) && value.length > field.most) throw new Error(say('rule.most', { max: field.most }));
  } });
  return rules;
}

async function fault(field: SchemaField, value: unknown, say: Say, which?: string) {
  if (typeof value !== 'string' || value === '') return;
  const about = which ? `${which}: ` : '';
  if (field.minLength !== undefined && [...value].length < field.minLength) throw new Error(about + say('rule.minLength', { min: field.minLength }));
  if (field.maxLength !== undefined && [...value].length > field.maxLength) throw new Error(about + say('rule.maxLength', { max: field.maxLength }));
  if (field.pattern !== undefined && !matches(field.pattern, value)) throw new Error(about + say('rule.pattern', { pattern: field.pattern }));
  if (field.format === 'email' && !/^[^@\s]+@[^@\s]+$/.test(value)) throw new Error(about + say('rule.email'));
}

/** A pattern that this browser cannot read is the server's to judge. */
function matches(pattern: string, value: string) {
  try { return new RegExp(pattern, 'u').test(value); } catch { return true; }
}
