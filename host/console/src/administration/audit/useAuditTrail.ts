import { useEffect, useState } from 'react';
import { type Client, type CombinedError, useClient } from 'urql';
import { AuditTrailDocument, type AuditTrailQuery, type AuditTrailQueryVariables } from './Audit.gen';

export type Line = AuditTrailQuery['auditTrail'][number];
type Where = AuditTrailQueryVariables['where'];

const page = 100;
export const keyOf = (line: Line) => `${line.module}${line.number}`;

async function ask(client: Client, where: Where, to?: string) {
  const { data, error } = await client.query(AuditTrailDocument, { first: page, where: { ...where, ...(to && { to }) } }, { requestPolicy: 'network-only' }).toPromise();
  if (!data) throw error ?? new Error('No answer.');
  return data.auditTrail;
}

/** What follows these lines; the end is reached when nothing does. Several lines may bear the time of the last one: they are asked for once more, and left out where they are here. */
export async function older(client: Client, where: Where, lines: readonly Line[]): Promise<Line[]> {
  const last = lines.at(-1);
  if (!last) return [...await ask(client, where)];
  const known = new Set(lines.map(keyOf));
  const next = (found: readonly Line[]) => found.filter(l => !known.has(keyOf(l)));
  const found = next(await ask(client, where, new Date(Date.parse(last.at) + 1).toISOString()));
  return found.length > 0 ? found : next(await ask(client, where, last.at));
}

/** The newest lines that meet the condition, and older ones as they are asked for. */
export function useAuditTrail(where: Where) {
  const client = useClient();
  const key = JSON.stringify(where);
  const [trail, setTrail] = useState<{ key: string; lines: Line[]; hasMore: boolean; error?: CombinedError }>();
  const [busy, setBusy] = useState(true);
  const load = async (before: readonly Line[], isWanted: () => boolean) => {
    setBusy(true);
    try {
      const found = await older(client, where, before);
      if (isWanted()) setTrail({ key, lines: [...before, ...found], hasMore: found.length > 0 && (before.length > 0 || found.length === page) });
    } catch (error) { if (isWanted()) setTrail({ key, lines: [...before], hasMore: before.length > 0, error: error as CombinedError }); }
    if (isWanted()) setBusy(false);
  };
  useEffect(() => {
    let wanted = true;
    void load([], () => wanted);
    return () => { wanted = false; };
  }, [key]); // eslint-disable-line react-hooks/exhaustive-deps
  return { lines: trail?.lines ?? [], error: trail?.error, hasMore: trail?.hasMore === true && trail.key === key, busy, more: () => void load(trail?.lines ?? [], () => true), again: () => void load([], () => true) };
}
