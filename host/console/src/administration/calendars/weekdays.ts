import { comma } from '../../shared/listText';
export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof weekdays)[number];
export type WorkDay = { weekday: Weekday; intervals: string[] };

/** Stretches of work as people write them: `9-12` and `9:00~12:30` become what the API takes; what is no stretch stays as it is, for the API to refuse. */
export function tidy(text: string) {
  const match = /^\s*(\d{1,2})(?:[:：]?(\d{2}))?\s*[-~～—–至到]\s*(\d{1,2})(?:[:：]?(\d{2}))?\s*$/.exec(text);
  return match ? `${match[1].padStart(2, '0')}:${match[2] ?? '00'}-${match[3].padStart(2, '0')}:${match[4] ?? '00'}` : text.trim();
}

/** Weekdays with the same hours together, in the order of the week: for one line in a list. */
export function runs(week: readonly { weekday: string; intervals: readonly string[] }[]): { from: Weekday; to: Weekday; hours: string }[] {
  const hours = new Map(week.map(d => [d.weekday, d.intervals.join(comma())]));
  const found: { from: Weekday; to: Weekday; hours: string }[] = [];
  for (const [i, day] of weekdays.entries()) {
    const now = hours.get(day), last = found.at(-1);
    if (!now) continue;
    if (last && last.hours === now && weekdays.indexOf(last.to) === i - 1) last.to = day; else found.push({ from: day, to: day, hours: now });
  }
  return found;
}
