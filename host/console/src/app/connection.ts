import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const heard = { answers: true, socket: true };
let connected = true, probing: ReturnType<typeof setInterval> | undefined;

/** Says whether the server answers questions, or is heard on the socket. While it does not answer it is asked again every three seconds. */
export function hear(part: keyof typeof heard, value: boolean) {
  heard[part] = value;
  if (!heard.answers) probing ??= setInterval(() => void fetch('/health/live').then(() => hear('answers', true), () => {}), 3000);
  else if (probing) { clearInterval(probing); probing = undefined; }
  const now = heard.answers && heard.socket;
  if (connected === now) return;
  connected = now;
  for (const listener of listeners) listener();
}

export const isConnected = () => connected;
export function onConnection(listener: () => void) { listeners.add(listener); return () => void listeners.delete(listener); }

/** False while the server cannot be heard. */
export const useConnected = () => useSyncExternalStore(onConnection, isConnected);
