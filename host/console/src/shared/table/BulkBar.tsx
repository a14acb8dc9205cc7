import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { App, Button, Checkbox, Flex, Progress } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/useWords';
import { useClient } from 'urql';
import { newKey } from '../action/key';
import { errorText } from '../errorText';
import { numberText } from '../numberText';
import { BulkForm } from './BulkForm';
import { BulkResult, type RowResult } from './BulkResult';
import type { BulkAction } from './bulk';
import { walk } from './walk';

const most = 2000;

type Props<D, T> = {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  actions: BulkAction<T>[]; tools?: (picked: T[], done: () => void) => ReactNode; picked: T[]; total?: number; document: TypedDocumentNode<D, any>; variables: Record<string, unknown>;
  rows: (data: D) => { nodes: readonly T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  /** With the rows that stay picked: what a lost connection left undone. */
  onDone: (left: readonly string[]) => void;
};
type Outcome = { rows: RowResult[]; problem?: string };

/** Steps for the rows that were picked, or for all that the filters find, one after the other, with a result for each. */
export function BulkBar<D, T extends { id: string }>({ actions, tools, picked, total = 0, document, variables, rows, onDone }: Props<D, T>) {
  const { step, t } = useWords('shared');
  const { i18n } = useTranslation();
  const { modal } = App.useApp();
  const client = useClient();
  const [all, setAll] = useState(false);
  const [done, setDone] = useState<{ count: number; of: number } | null>(null);
  const [asking, ask] = useState<BulkAction<T> | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const stop = useRef(false);
  if (picked.length === 0 && !all && !outcome && !done) return null;
  const count = all ? Math.min(total, most) : picked.length;
  const run = async (action: BulkAction<T>, shared: Record<string, unknown> = {}) => {
    const given: Outcome = { rows: [] };
    let left: readonly T[] = [];
    stop.current = false;
    setDone({ count: 0, of: count });
    try {
      const chosen: T[] = all ? [] : [...picked];
      if (all) await walk(client, document, variables, rows, most, page => { chosen.push(...page); return !stop.current; });
      for (const row of chosen) {
        if (stop.current) break;
        const input = action.input(row);
        if (!input) { given.rows.push({ id: row.id, name: action.name(row), left: true }); continue; }
        const { data, error } = await client.mutation(action.document, { input: { ...shared, ...input, idempotencyKey: newKey() } }).toPromise();
        const refusal = (Object.values(data ?? {})[0] as { userErrors: { message: string }[] } | undefined)?.userErrors[0]?.message ?? errorText(error);
        given.rows.push({ id: row.id, name: action.name(row), problem: refusal });
        setDone({ count: given.rows.length, of: chosen.length });
        if (error?.networkError) throw error; // the rest would fare no better; whether this one was done, nobody knows
      }
    } catch (e) {
      given.problem = errorText(e as Error);
      left = picked.filter(row => !given.rows.some(r => r.id === row.id && !r.problem));
    }
    setDone(null); setOutcome(given); setAll(false);
    onDone(left.map(row => row.id));
  };
  const start = (a: BulkAction<T>) => (a.form ? ask(a) : modal.confirm({ title: t('bulk.sure', { name: step(a.mutation), count }), onOk: () => void run(a) }));
  return (
    <Flex gap={12} align="center" className="bulk-bar" role="region" aria-label={t('bulk.title')}>
      {done ? <><Progress percent={Math.round((done.count / Math.max(1, done.of)) * 100)} style={{ width: 240 }} /><Button onClick={() => (stop.current = true)}>{t('bulk.stop')}</Button></> : (
        <>
          <span>{t('bulk.picked', { count })}</span>
          {total > picked.length && <Checkbox checked={all} onChange={e => setAll(e.target.checked)}>{t(total > most ? 'bulk.first' : 'bulk.all', { count: total, most: numberText(most, i18n.language), total: numberText(total, i18n.language) })}</Checkbox>}
          {actions.map(a => <Button key={a.mutation} danger={a.danger} onClick={() => start(a)}>{step(a.mutation)}</Button>)}
          {!all && tools?.(picked, () => onDone([]))}
        </>
      )}
      {asking && <BulkForm action={asking} count={count} onClose={() => ask(null)} onGiven={shared => { ask(null); void run(asking, shared); }} />}
      {outcome && <BulkResult results={outcome.rows} problem={outcome.problem} onClose={() => setOutcome(null)} />}
    </Flex>
  );
}
