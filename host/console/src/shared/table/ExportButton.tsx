import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { csv, download } from './csv';
import type { Column } from './columns';
import { walk } from './walk';

const most = 20_000;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Props<D, T> = { name: string; document: TypedDocumentNode<D, any>; variables: Record<string, unknown>; rows: (data: D) => { nodes: readonly T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }; columns: (Column<T> & { title: string })[] };

/** All rows that the filters find, in the columns that are shown, for a spreadsheet. */
export function ExportButton<D, T>({ name, document, variables, rows, columns }: Props<D, T>) {
  const { t } = useTranslation('shared');
  const { message } = App.useApp();
  const client = useClient();
  const [count, setCount] = useState<number | null>(null);
  const given = columns.filter(c => c.text);
  const run = async () => {
    const lines: (string | number | null | undefined)[][] = [given.map(c => c.title)];
    setCount(0);
    try {
      await walk(client, document, variables, rows, most, page => { for (const row of page) lines.push(given.map(c => c.text!(row))); setCount(lines.length - 1); return true; });
      download(`${name}-${new Date().toISOString().slice(0, 10)}.csv`, csv(lines));
      void message.success(t('table.exported', { count: lines.length - 1 }));
    } catch (e) { void message.error((e as Error).message); }
    setCount(null);
  };
  return <Button icon={<DownloadOutlined />} loading={count !== null} onClick={() => void run()} aria-label={t('table.export')} title={t('table.export')}>{count ? count : null}</Button>;
}
