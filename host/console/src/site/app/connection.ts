import { useSyncExternalStore } from 'react';

let connected = true, timer = 0;
const listeners = new Set<() => void>();

/** Told after each request; while the server cannot be heard it is asked now and then. */
export function heard(now: boolean) {
  if (connected !== now) { connected = now; for (const listener of listeners) listener(); }
  clearTimeout(timer);
  if (!now) timer = window.setTimeout(listen, 3000);
}

async function listen() {
  try {
    const answer = await fetch('/health/live', { cache: 'no-store' });
    await answer.text();
    heard(answer.ok);
  } catch { heard(false); }
}

window.addEventListener('online', () => void listen());
window.addEventListener('offline', () => heard(false));

/** False while the server cannot be heard. */
export const useConnected = () => useSyncExternalStore(l => { listeners.add(l); return () => void listeners.delete(l); }, () => connected);
