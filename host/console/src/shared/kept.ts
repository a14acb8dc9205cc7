import { useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { headers } from '../app/session';
import { newKey } from './action/key';
import { SetPreferenceDocument } from './Kept.gen';

const values = new Map<string, unknown>(), unsaved = new Map<string, Promise<unknown>>();
const listeners = new Set<() => void>();
const channel = 'console.kept';

/** Takes what the server keeps for the person who is in; what was changed here and is not sent yet stays. Who shows it hears of it by `tell`. */
export function fillKept(preferences: readonly { name: string; value: string }[]) {
  for (const name of values.keys()) if (!unsaved.has(name)) values.delete(name);
  for (const { name, value } of preferences) if (!unsaved.has(name)) try { values.set(name, JSON.parse(value)); } catch { /* what somebody else wrote there */ }
}

/** Something that is kept for the person on the server, such as columns and views of a list: the same at every computer and in every tab. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const client = useClient();
  const value = useSyncExternalStore(listen, () => (values.has(name) ? values.get(name) as T : initial));
  return [value, next => {
    values.set(name, next);
    tell();
    localStorage.setItem(channel, JSON.stringify({ name, next, at: Date.now() })); // heard by the other tabs
    localStorage.removeItem(channel);
    // one after the other, and on its way even if the page is left at once
    const send = () => client.mutation(SetPreferenceDocument, { input: { name, value: next === null ? '' : JSON.stringify(next), idempotencyKey: newKey() } }, { fetchOptions: () => ({ headers: headers(), keepalive: true }) }).toPromise();
    const before = unsaved.get(name), sent: Promise<unknown> = before ? before.then(send) : send();
    unsaved.set(name, sent);
    void sent.finally(() => { if (unsaved.get(name) === sent) unsaved.delete(name); });
  }];
}

window.addEventListener('storage', e => {
  if (e.key !== channel || !e.newValue) return;
  const { name, next } = JSON.parse(e.newValue) as { name: string; next: unknown };
  values.set(name, next);
  tell();
});

export function tell() { for (const listener of listeners) listener(); }
function listen(listener: () => void) { listeners.add(listener); return () => void listeners.delete(listener); }
