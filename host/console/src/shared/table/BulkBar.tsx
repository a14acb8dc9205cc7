import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { App, Button, Checkbox, Flex, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords';
import { useClient } from 'urql';
import { newKey } from '../action/key';
import type { ActionDocument } from '../action/useAction';
import { BulkResult, type RowResult } from './BulkResult';
import { walk } from './walk';

/** A mutation for each of many rows. `input` gives what it takes beside the key; null leaves the row out. */
export type BulkAction<T> = { mutation: string; document: ActionDocument; input: (row: T) => Record<string, unknown> | null; name: (row: T) => string; danger?: boolean };

const most = 2000;

type Props<D, T> = {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  actions: BulkAction<T>[]; picked: T[]; total?: number; document: TypedDocumentNode<D, any>; variables: Record<string, unknown>;
  rows: (data: D) => { nodes: readonly T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }; onDone: () => void;
};

/** Steps for the rows that were picked, or for all that the filters find, one after the other, with a result for each. */
export function BulkBar<D, T extends { id: string }>({ actions, picked, total, document, variables, rows, onDone }: Props<D, T>) {
  const { step, t } = useWords('shared');
  const { modal } = App.useApp();
  const client = useClient();
  const [all, setAll] = useState(false);
  const [done, setDone] = useState<{ count: number; of: number } | null>(null);
  const [results, setResults] = useState<RowResult[] | null>(null);
  const stop = useRef(false);
  if (picked.length === 0 && !all && !results) return null;
  const count = all ? Math.min(total ?? 0, most) : picked.length;
  const run = async (action: BulkAction<T>) => {
    const given: RowResult[] = [];
    stop.current = false;
    setDone({ count: 0, of: count });
    const chosen: T[] = all ? [] : [...picked];
    if (all) await walk(client, document, variables, rows, most, page => { chosen.push(...page); return !stop.current; });
    for (const row of chosen) {
      if (stop.current) break;
      const input = action.input(row);
      if (!input) { given.push({ id: row.id, name: action.name(row), left: true }); continue; }
      const { data, error } = await client.mutation(action.document, { input: { ...input, idempotencyKey: newKey() } }).toPromise();
      const refusal = (Object.values(data ?? {})[0] as { userErrors: { message: string }[] } | undefined)?.userErrors[0]?.message ?? error?.graphQLErrors[0]?.message ?? error?.message;
      given.push({ id: row.id, name: action.name(row), problem: refusal });
      setDone({ count: given.length, of: chosen.length });
    }
    setDone(null); setResults(given); setAll(false);
    onDone();
  };
  return (
    <Flex gap={12} align="center" className="bulk-bar" role="region" aria-label={t('bulk.title')}>
      {done ? <><Progress percent={Math.round((done.count / Math.max(1, done.of)) * 100)} style={{ width: 240 }} /><Button onClick={() => (stop.current = true)}>{t('bulk.stop')}</Button></> : (
        <>
          <span>{t('bulk.picked', { count })}</span>
          {total !== undefined && total > picked.length && <Checkbox checked={all} onChange={e => setAll(e.target.checked)}>{t('bulk.all', { count: Math.min(total, most) })}</Checkbox>}
          {actions.map(a => <Button key={a.mutation} danger={a.danger} onClick={() => modal.confirm({ title: t('bulk.sure', { name: step(a.mutation), count }), onOk: () => void run(a) })}>{step(a.mutation)}</Button>)}
        </>
      )}
      {results && <BulkResult results={results} onClose={() => setResults(null)} />}
    </Flex>
  );
}
