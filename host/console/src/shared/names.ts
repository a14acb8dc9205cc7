import { useEffect, useSyncExternalStore } from 'react';
import { type Client, useClient } from 'urql';
import { NamesOfDocument } from './NameOf.gen';

type Named = { id: string; displayName?: string; partyName?: string | null; name?: string };

const names = new Map<string, string | null>(), waiting = new Set<string>(), listeners = new Set<() => void>();
let stale = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** The name of what a global id means; undefined while it comes, null for what this person may not see. All that one render asks for goes in one request. */
export function useName(id: string | null | undefined): string | null | undefined {
  const client = useClient();
  const name = useSyncExternalStore(listen, () => (id ? names.get(id) : null));
  useEffect(() => { if (id && (name === undefined || stale.has(id))) ask(client, id); }, [client, id, name]);
  return name;
}

/** Something was changed here: what is shown stays, and is asked again where it is shown next. */
export function namesMayHaveChanged() { stale = new Set(names.keys()); }

/** Somebody else works here now, who may see other things. */
export function forgetNames() { names.clear(); stale.clear(); }

/** The names of all that these ids mean, for a text that is made at once; fails when they cannot be asked. */
export async function namesOf(client: Client, ids: ReadonlySet<string>): Promise<(id: string) => string | null> {
  const unknown = [...ids].filter(id => names.get(id) === undefined || stale.has(id));
  for (let at = 0; at < unknown.length; at += 100) {
    const asked = unknown.slice(at, at + 100), error = await fetch(client, asked);
    if (error) throw error;
    for (const id of asked) stale.delete(id);
  }
  return id => names.get(id) ?? null;
}

function ask(client: Client, id: string) {
  waiting.add(id); stale.delete(id);
  timer ??= setTimeout(() => { timer = undefined; const ids = [...waiting]; waiting.clear(); for (let at = 0; at < ids.length; at += 100) void fetch(client, ids.slice(at, at + 100)); }, 8);
}

async function fetch(client: Client, ids: string[]) {
  const { data, error } = await client.query(NamesOfDocument, { ids }, { requestPolicy: 'network-only' }).toPromise();
  if (!data) return error; // no connection: asked again where it is shown next
  const found = new Map((data.nodes as readonly (Named | null)[]).flatMap(n => (n ? [[n.id, n.displayName ?? n.partyName ?? n.name ?? null] as const] : [])));
  for (const id of ids) names.set(id, found.get(id) ?? null);
  for (const listener of listeners) listener();
}

function listen(listener: () => void) { listeners.add(listener); return () => void listeners.delete(listener); }
