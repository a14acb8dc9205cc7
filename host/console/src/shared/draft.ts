const prefix = 'console.draft.';

/** What was typed and not sent yet, kept in this tab: a reload or a look at another page costs no word. Null when nothing is kept. */
export function readDraft<T>(name: string): T | null {
  try { return JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null') as T | null; } catch { return null; }
}

/** Keeps it; null forgets it. */
export function keepDraft(name: string, value: unknown) {
  if (value === null) sessionStorage.removeItem(prefix + name); else sessionStorage.setItem(prefix + name, JSON.stringify(value));
}

/** Who comes after at this computer finds nothing of it. */
export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
