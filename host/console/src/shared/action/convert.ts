import dayjs, { type Dayjs } from 'dayjs';
import { digits } from '../Money';
import type { InputField } from './fieldTypes';

type Values = Record<string, unknown>;
const isMoney = (field: InputField) => field.name.endsWith('Minor');
const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What a currency beside amounts says of them; without one they are in the currency of what holds them. */
const currencyOf = (values: Values, around: string) => (typeof values.currency === 'string' && /^[A-Z]{3}$/.test(values.currency.trim()) ? values.currency.trim() : around);

/** From what the form holds to what the API takes: minor units, UTC, nothing where nothing was said. */
export function toInput(fields: readonly InputField[], values: Values, around = 'CNY'): Values {
  const input: Values = {}, currency = currencyOf(values, around);
  for (const field of fields) {
    const value = values[field.name];
    if (isEmpty(value)) { if (field.required && field.list) input[field.name] = []; continue; }
    input[field.name] = Array.isArray(value) ? value.map(v => one(field, v, currency)) : one(field, value, currency);
  }
  return input;
}

function one(field: InputField, value: unknown, currency: string): unknown {
  if (field.fields) return toInput(field.fields, value as Values, currency);
  if (dayjs.isDayjs(value)) return field.type === 'Date' ? value.format('YYYY-MM-DD') : value.toISOString();
  if (isMoney(field)) return Math.round(Number(value) * 10 ** digits(currency));
  if (field.type === 'String' && typeof value === 'string') return value.trim();
  return value;
}

/** The other way, for what is there already. */
export function fromInput(fields: readonly InputField[], values: Values, around = 'CNY'): Values {
  const form: Values = {}, currency = currencyOf(values, around);
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined || value === null) continue;
    form[field.name] = Array.isArray(value) ? value.map(v => back(field, v, currency)) : back(field, value, currency);
  }
  return form;
}

function back(field: InputField, value: unknown, currency: string): unknown {
  if (field.fields) return fromInput(field.fields, value as Values, currency);
  if ((field.type === 'DateTime' || field.type === 'Date') && typeof value === 'string') return dayjs(value) satisfies Dayjs;
  if (isMoney(field)) return Number(value) / 10 ** digits(currency);
  return value;
}

/** `terms.skills[0]` and `terms.skills.0` of the API to the path of a form item. */
export function pathOf(field: string): (string | number)[] {
  return field.split(/[.[\]]+/).filter(Boolean).map(part => (/^\d+$/.test(part) ? Number(part) : part));
}
