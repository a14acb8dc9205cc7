import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useWords } from '../../i18n/useWords';
import { errorText } from '../errorText';
import { namesOf } from '../names';
import { numberText } from '../numberText';
import { type Cell, cellOf } from './cell';
import { csv, download } from './csv';
import type { Column } from './columns';
import { walk } from './walk';

const most = 20_000;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Props<D, T> = { name: string; document: TypedDocumentNode<D, any>; variables: Record<string, unknown>; rows: (data: D) => { nodes: readonly T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }; columns: (Column<T> & { title: string })[] };

/** All rows that the filters find, in the columns that are shown, for a spreadsheet. */
export function ExportButton<D, T>({ name, document, variables, rows, columns }: Props<D, T>) {
  const { value, t } = useWords('shared');
  const { i18n } = useTranslation();
  const { message } = App.useApp();
  const client = useClient();
  const [count, setCount] = useState<number | null>(null);
  const given = columns.filter(c => c.key !== 'steps');
  const lineOf = (row: T, nameOf: (id: string) => string | null) => given.map(c => (c.text ? c.text(row) : cellOf(c.render(row), { language: i18n.language, value, name: id => nameOf(id) ?? '' })));
  const run = async () => {
    const lines: Cell[][] = [given.map(c => c.title)];
    setCount(0);
    try {
      const isCut = await walk(client, document, variables, rows, most, async page => {
        const ids = new Set<string>();
        for (const row of page) lineOf(row, id => (ids.add(id), null)); // which names the page needs, so that they come in one question
        const nameOf = await namesOf(client, ids);
        for (const row of page) lines.push(lineOf(row, nameOf));
        setCount(lines.length - 1);
        return true;
      });
      download(`${name}-${dayjs().format('YYYY-MM-DD')}.csv`, csv(lines));
      const done = numberText(lines.length - 1, i18n.language);
      if (isCut) void message.warning(t('table.exportedFirst', { done }), 10);
      else void message.success(t('table.exported', { done }));
    } catch (e) { void message.error(errorText(e as Error)); }
    setCount(null);
  };
  return <Button icon={<DownloadOutlined />} loading={count !== null} onClick={() => void run()} aria-label={t('table.export')} title={t('table.export')}>{count ? numberText(count, i18n.language) : null}</Button>;
}
