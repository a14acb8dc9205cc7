import { useSyncExternalStore } from 'react';

/** Something that opens from anywhere: a flag with its switch. */
export function opener() {
  let open = false;
  const listeners = new Set<() => void>();
  const set = (value: boolean) => { open = value; for (const l of listeners) l(); };
  return { set, use: () => useSyncExternalStore(l => { listeners.add(l); return () => void listeners.delete(l); }, () => open) };
}
