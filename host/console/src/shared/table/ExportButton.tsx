import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useWords } from '../../i18n/useWords';
import { namesOf } from '../names';
import { type Cell, cellOf } from './cell';
import type { Column } from './columns';
import { mostLines, SpreadsheetButton } from './SpreadsheetButton';
import { walk } from './walk';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Props<D, T> = { name: string; document: TypedDocumentNode<D, any>; variables: Record<string, unknown>; rows: (data: D) => { nodes: readonly T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }; columns: (Column<T> & { title: string })[] };

/** All rows that the filters find, in the columns that are shown, for a spreadsheet. */
export function ExportButton<D, T>({ name, document, variables, rows, columns }: Props<D, T>) {
  const { value } = useWords('shared');
  const { i18n } = useTranslation();
  const client = useClient();
  const given = columns.filter(c => c.key !== 'steps');
  const lineOf = (row: T, nameOf: (id: string) => string | null) => given.map(c => (c.text ? c.text(row) : cellOf(c.render(row), { language: i18n.language, value, name: id => nameOf(id) ?? '' })));
  const gather = async (soFar: (count: number) => void) => {
    const lines: Cell[][] = [];
    const isCut = await walk(client, document, variables, rows, mostLines, async page => {
      const ids = new Set<string>();
      for (const row of page) lineOf(row, id => (ids.add(id), null)); // which names the page needs, so that they come in one question
      const nameOf = await namesOf(client, ids);
      for (const row of page) lines.push(lineOf(row, nameOf));
      soFar(lines.length);
      return true;
    });
    return { lines, isCut };
  };
  return <SpreadsheetButton name={name} heads={given.map(c => c.title)} gather={gather} />;
}
