import { useSyncExternalStore } from 'react';

/** `lost`: the server does not answer. `deaf`: it does, but what it tells by itself is not heard: something between closes the socket. */
export type Connection = 'whole' | 'deaf' | 'lost';

const listeners = new Set<() => void>();
const heard = { answers: true, socket: true };
let probing: ReturnType<typeof setInterval> | undefined;

const now = (): Connection => (!heard.answers ? 'lost' : heard.socket ? 'whole' : 'deaf');
const probe = () => void fetch('/health/live', { signal: AbortSignal.timeout(5000) }).then(() => hear('answers', true), () => hear('answers', false));

/** Says whether the server answers questions, or is heard on the socket. When the socket is gone it is asked at once whether it answers, and every three seconds while it does not. */
export function hear(part: keyof typeof heard, value: boolean) {
  const before = now();
  heard[part] = value;
  if (!heard.answers) probing ??= setInterval(probe, 3000);
  else if (probing) { clearInterval(probing); probing = undefined; }
  if (part === 'socket' && !value && heard.answers) probe();
  if (before !== now()) for (const listener of listeners) listener();
}

/** Whether the server answers. */
export const isConnected = () => heard.answers;
export function onConnection(listener: () => void) { listeners.add(listener); return () => void listeners.delete(listener); }

export const useConnection = () => useSyncExternalStore(onConnection, now);
