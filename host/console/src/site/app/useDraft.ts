import { useState } from 'react';

const read = <T,>(key: string): T | null => { try { return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null; } catch { return null; } };

/** Like useState, and kept in this tab: signing in again, a reload or a look at another page costs no typed word. */
export function useDraft<T extends object>(name: string, empty: T) {
  const key = `site.draft.${name}`;
  const [value, setValue] = useState<T>(() => ({ ...empty, ...read<T>(key) }));
  const set = (part: Partial<T>) => setValue(now => {
    const next = { ...now, ...part };
    sessionStorage.setItem(key, JSON.stringify(next));
    return next;
  });
  const clear = () => { sessionStorage.removeItem(key); setValue(empty); };
  return [value, set, clear] as const;
}

/** What was typed is the person's who signed in. */
export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('site.draft.')) sessionStorage.removeItem(key);
}
