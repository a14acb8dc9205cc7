import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { useWords } from '../../i18n/useWords';
import { useAction } from '../../shared/action/useAction';
import { keepDraft, readDraft } from '../../shared/draft';
import { errorText } from '../../shared/errorText';
import { beep } from './beep';
import { FinishPickDocument, FulfillmentListDocument, type PickingFragment, StartPickDocument } from './Fulfillment.gen';

type Said = { kind: 'success' | 'error' | 'info'; text: string };
/** What is picked so far, by article. */
export type Counts = Record<string, number>;

const kept = (slip: PickingFragment) => `scan.${slip.id}`;

/**
 * The slip that is being picked and what was scanned of it. Scans are worked off one after the other, however fast they come: what is scanned while a slip
 * is fetched is a piece of it. The slip stands in the address and its counts in the tab, so that a reload goes on where it was.
 */
export function useScanStation() {
  const { t } = useWords('picking');
  const client = useClient();
  const [params, setParams] = useSearchParams();
  const [shown, show] = useState<{ slip: PickingFragment | null; counts: Counts }>({ slip: null, counts: {} });
  const [said, setSaid] = useState<Said>({ kind: 'info', text: t('scan.slipFirst') });
  const start = useAction(StartPickDocument), finish = useAction(FinishPickDocument);
  // Scans come faster than pages are drawn: what is so now stands here.
  const now = useRef(shown), queue = useRef<string[]>([]), busy = useRef(false);
  const say = (kind: Said['kind'], text: string) => { setSaid({ kind, text }); if (kind !== 'info') beep(kind === 'success'); };
  const set = (slip: PickingFragment | null, counts: Counts) => {
    const { slip: before } = now.current;
    if (before && before.id !== slip?.id) keepDraft(kept(before), null);
    now.current = { slip, counts };
    show(now.current);
    if (slip) keepDraft(kept(slip), counts);
    if (before?.id !== slip?.id) setParams(slip ? { slip: slip.number } : {}, { replace: true });
  };
  const find = async (code: string) => {
    const { data, error } = await client.query(FulfillmentListDocument, { first: 1, where: { shippedAt: { eq: null }, or: [{ number: { eq: code } }, { issueNoteNumber: { eq: code } }, { orderNumber: { eq: code } }] } }, { requestPolicy: 'network-only' }).toPromise();
    if (error) throw error;
    return data?.fulfillments.nodes[0];
  };
  const open = async (code: string) => {
    say('info', t('scan.fetching', { code }));
    let found = await find(code);
    if (!found) return t('scan.unknownSlip', { code });
    const step = (name: string) => found!.availableTransitions.find(s => s.name === name);
    if (step('startPick')?.allowed) {
      const { refusals } = await start.run({ id: found.id, expectedVersion: found.version });
      if (refusals) return refusals.map(r => r.message).join(' ');
      found = (await find(code)) ?? found;
    }
    const pick = step('finishPick');
    if (!pick?.allowed) return (pick ?? step('startPick'))?.unmet.map(u => u.message).join(' ') || t('scan.notOpen', { number: found.number });
    set(found, countsOf(found));
    say('success', t('scan.slip', { number: found.number }));
  };
  const piece = (slip: PickingFragment, code: string) => {
    const { counts } = now.current, line = slip.lines.find(l => l.sku.toUpperCase() === code.toUpperCase());
    if (!line) { say('error', t('scan.wrong', { code })); return; }
    const has = counts[line.sku] ?? 0;
    if (has >= line.quantity) { say('error', t('scan.tooMany', { name: line.name })); return; }
    set(slip, { ...counts, [line.sku]: has + 1 });
    say('success', t('scan.right', { name: line.name, count: has + 1, of: line.quantity }));
  };
  /** One thing at a time; then what was scanned meanwhile, unless it went wrong: those pieces belong to a slip that is not open. */
  const work = async (first?: () => Promise<string | undefined>) => {
    if (busy.current) return;
    busy.current = true;
    try {
      let problem = await first?.();
      while (!problem && queue.current.length > 0) {
        const code = queue.current.shift()!, { slip } = now.current;
        if (slip) piece(slip, code); else problem = await open(code);
      }
      if (problem) say('error', problem);
    } catch (e) { say('error', errorText(e as Error)); }
    queue.current = [];
    busy.current = false;
  };
  const end = (short: boolean) => work(async () => {
    const { slip, counts } = now.current;
    if (!slip) return;
    const { refusals } = await finish.run({ id: slip.id, expectedVersion: slip.version, picked: slip.lines.map(l => ({ sku: l.sku, quantity: counts[l.sku] ?? 0 })), ...(short ? { reportShort: true } : {}) });
    if (refusals?.some(r => r.code === 'VERSION_CONFLICT')) { const fresh = await find(slip.number); if (fresh) set(fresh, counts); }
    if (refusals) return refusals.map(r => r.message).join(' ');
    set(null, {});
    say('success', t('scan.finished', { number: slip.number }));
  });
  const asked = useRef(params.get('slip'));
  useEffect(() => { const code = asked.current; asked.current = null; if (code) void work(() => open(code)); }, []); // eslint-disable-line react-hooks/exhaustive-deps
  return {
    ...shown, said, end, ending: finish.busy,
    scan: (code: string) => { if (code.trim()) { queue.current.push(code.trim()); void work(); } },
    other: () => { set(null, {}); say('info', t('scan.slipFirst')); },
  };
}

/** What this tab had counted of the slip, at most what it wants. */
function countsOf(slip: PickingFragment): Counts {
  const counts = readDraft<Counts>(kept(slip)) ?? {};
  return Object.fromEntries(slip.lines.flatMap(l => (counts[l.sku] ? [[l.sku, Math.min(counts[l.sku], l.quantity)]] : [])));
}
