import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Alert, Empty, Flex, Table } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { errorText } from '../errorText';
import { useKept } from '../kept';
import type { BulkAction } from './bulk';
import { BulkBar } from './BulkBar';
import { ColumnChooser } from './ColumnChooser';
import type { Column } from './columns';
import { ExportButton } from './ExportButton';
import { FilterBar } from './FilterBar';
import { toOrder, toWhere } from './listUrl';
import { Pager } from './Pager';
import { SavedViews, type View } from './SavedViews';
import { useCursor } from './useCursor';
import { useFresh } from './useFresh';
import { useListState } from './useListState';

type Connection<T> = { nodes: readonly T[]; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }; totalCount?: number };

export type DataTableProps<D, T extends { id: string }> = {
  /** Key of columns and views that the person keeps. */
  name: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  document: TypedDocumentNode<D, any>;
  rows: (data: D) => Connection<T>;
  columns: Column<T>[];
  /** `-placedAt`: newest first. */
  sort: string;
  /** Filters that the list opens with. */
  opens?: Record<string, string>;
  /** More of `where`, that nobody can take away. */
  where?: Record<string, unknown>;
  variables?: Record<string, unknown>;
  /** What the page itself has in the address, such as a period; it stays when the list changes. A constant of the page. */
  keep?: readonly string[];
  /** Filters without a column. */
  filters?: { key: string; title: string; filter: NonNullable<Column<T>['filter']> }[];
  searchHint?: string;
  /** Where the search text goes when it is not the field's own argument. */
  searchIn?: (text: string) => Record<string, unknown>;
  /** Where a row leads. */
  open?: (row: T) => string;
  views?: View[];
  bulk?: BulkAction<T>[];
  /** Other things to do with the rows that were picked, beside `bulk`; to call when they are done. */
  tools?: (picked: T[], done: () => void) => ReactNode;
  /** Another number has the list asked again: the page heard of a change. */
  pulse?: number;
  /** What to do when there is nothing. */
  empty?: ReactNode;
  toolbar?: ReactNode;
};

/** The list that every screen uses: server-side filter, order and pages in the address, chosen columns, saved views, bulk steps and export. */
export function DataTable<D, T extends { id: string }>(props: DataTableProps<D, T>) {
  const { name, document, rows, columns, sort, opens, where, variables, keep, filters = none, searchHint, searchIn, open, views, bulk, tools, pulse, empty, toolbar } = props;
  const { column: word, t } = useWords('shared');
  const navigate = useNavigate();
  const kinds = useMemo(() => Object.fromEntries([...columns.filter(c => c.filter).map(c => [c.key, c.filter!]), ...filters.map(f => [f.key, f.filter])]), [columns, filters]);
  const known = useMemo(() => Object.keys(kinds), [kinds]);
  const defaults = useMemo(() => ({ sort, filters: opens, keep }), [sort, opens, keep]);
  const { state, change } = useListState(known, defaults);
  const [chosen, choose] = useKept<string[] | null>(`console.columns.${name}`, null);
  const [picked, setPicked] = useState<string[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const titled = columns.map(c => ({ ...c, title: c.title ?? word(c.key) }));
  const shown = titled.filter(c => (chosen ? chosen.includes(c.key) : !c.extra));
  const narrowed = { ...toWhere(state.filters, kinds), ...(state.search && searchIn ? searchIn(state.search) : {}) };
  const all = where && Object.keys(narrowed).length > 0 ? { and: [where, narrowed] } : where ?? (Object.keys(narrowed).length > 0 ? narrowed : undefined);
  const asked = { ...variables, where: all, order: toOrder(state.sort), ...(searchHint && !searchIn ? { search: state.search || undefined } : {}) };
  const page = state.before ? { last: state.size, before: state.before } : { first: state.size, after: state.after };
  const [{ data, fetching, error, stale }, again] = useQuery({ query: document, variables: { ...asked, ...page } });
  useEffect(() => { if (pulse) again({ requestPolicy: 'network-only' }); }, [pulse]); // eslint-disable-line react-hooks/exhaustive-deps
  const isNarrowed = state.search !== '' || Object.entries(state.filters).some(([key, value]) => value && value !== opens?.[key]);
  const found = data && rows(data), list = found?.nodes ?? [];
  const reload = () => again({ requestPolicy: 'network-only' });
  const cursor = useCursor(box, list, JSON.stringify([asked, page]), { open: open && (row => void navigate(open(row))), reload });
  useFresh(box, picked.length > 0 || cursor >= 0, reload);
  return (
    <Flex vertical gap={12} className="data-table" ref={box}>
      <Flex justify="space-between" align="start" gap={12} wrap>
        <FilterBar state={state} change={change} filters={[...titled.filter(c => c.filter).map(c => ({ key: c.key, title: c.title, filter: c.filter! })), ...filters]} searchHint={searchHint} />
        <Flex gap={8}>
          {toolbar}
          <SavedViews name={name} given={views} state={state} />
          <ColumnChooser columns={titled} shown={shown.map(c => c.key)} choose={choose} />
          <ExportButton name={name} document={document} variables={asked} rows={rows} columns={shown} />
        </Flex>
      </Flex>
      {error && <Alert type="error" showIcon title={errorText(error)} role="alert" />}
      {bulk && <BulkBar actions={bulk} tools={tools} picked={list.filter(r => picked.includes(r.id))} total={found?.totalCount} document={document} variables={asked} rows={rows} onDone={() => { setPicked([]); reload(); }} />}
      <Table<T>
        rowKey="id" size="middle" dataSource={list as T[]} loading={fetching && !data ? { delay: 200 } : stale ? { delay: 600, spinning: true } : false} pagination={false} scroll={{ x: 'max-content' }}
        rowSelection={bulk && { selectedRowKeys: picked, onChange: keys => setPicked(keys as string[]), columnWidth: 40, getCheckboxProps: () => ({ 'aria-label': t('table.pick') }) }}
        rowClassName={(_, i) => (open ? 'opens' : '') + (i === cursor ? ' at-cursor' : '')}
        onRow={(row, i) => ({ 'aria-selected': i === cursor, onClick: e => { if (open && !(e.target as HTMLElement).closest('a,button,input,label') && !getSelection()?.toString()) void navigate(open(row)); } })}
        onChange={(_, __, sorter) => {
          if (Array.isArray(sorter)) return;
          const key = columns.find(c => c.key === sorter.columnKey)?.sort;
          change({ sort: key && sorter.order ? (sorter.order === 'descend' ? '-' : '') + key : sort });
        }}
        locale={{ emptyText: fetching || error ? ' ' : <Empty description={isNarrowed ? t('table.nothingMatches') : empty ?? t('table.empty')} /> }}
        columns={shown.map(c => ({
          key: c.key, title: c.title, width: c.width, align: c.align, render: (_: unknown, row: T) => c.render(row), sorter: !!c.sort, showSorterTooltip: false,
          sortOrder: c.sort && state.sort.replace('-', '') === c.sort ? (state.sort.startsWith('-') ? 'descend' as const : 'ascend' as const) : null,
        }))}
      />
      <Pager state={state} change={change} info={found?.pageInfo} total={found?.totalCount} />
    </Flex>
  );
}

const none: never[] = [];
