import { language } from './words';

/** A moment, on this telephone's clock. */
export function moment(utc: string) {
  const at = new Date(utc), sameYear = at.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(language(), { year: sameYear ? undefined : 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

export function day(utc: string) {
  return new Intl.DateTimeFormat(language(), { month: 'long', day: 'numeric', weekday: 'short' }).format(new Date(utc));
}

/** From when to when; the day only once. */
export function span(from: string, to: string) {
  return new Intl.DateTimeFormat(language(), { month: 'long', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatRange(new Date(from), new Date(to));
}

export function money(it: { amountMinor: number; currency: string }) {
  const format = new Intl.NumberFormat(language(), { style: 'currency', currency: it.currency, currencyDisplay: 'narrowSymbol' });
  return format.format(it.amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** An amount as people type it, in minor units; NaN when it is none. */
export function minor(text: string, currency: string) {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2, typed = text.trim();
  const [whole, part = ''] = typed.split('.');
  return /^\d+(\.\d+)?$/.test(typed) && part.length <= digits ? Number(whole + part.padEnd(digits, '0')) : NaN;
}
