import { draft } from '../app/session';

/** What was typed and not sent yet, kept in this tab for the one who typed it: a reload or a look at another page costs no word. Null when nothing is kept. */
export function readDraft<T>(name: string): T | null {
  try { return JSON.parse(sessionStorage.getItem(draft + name) ?? 'null') as T | null; } catch { return null; }
}

/** Keeps it; null forgets it. */
export function keepDraft(name: string, value: unknown) {
  if (value === null) sessionStorage.removeItem(draft + name); else sessionStorage.setItem(draft + name, JSON.stringify(value));
}
