import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const parsed = new Map<string, { raw: string | null; value: unknown }>();

/** Something that this browser remembers for the person, such as columns and views of a list. Two tabs see the same. */
export function useStored<T>(key: string, initial: T): [T, (value: T) => void] {
  const value = useSyncExternalStore(listen, () => read(key, initial));
  return [value, next => { localStorage.setItem(key, JSON.stringify(next)); for (const l of listeners) l(); }];
}

function read<T>(key: string, initial: T): T {
  const raw = localStorage.getItem(key), known = parsed.get(key);
  if (known && known.raw === raw) return known.value as T;
  let value: unknown = initial;
  try { if (raw !== null) value = JSON.parse(raw); } catch { /* what somebody else wrote there */ }
  parsed.set(key, { raw, value });
  return value as T;
}

function listen(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => { listeners.delete(listener); window.removeEventListener('storage', listener); };
}
