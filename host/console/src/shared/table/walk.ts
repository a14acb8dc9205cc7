import type { Client } from 'urql';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

type Connection<T> = { nodes: readonly T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

/** All rows that a list's filters find, page by page, at most so many; whether there were more. Stops when told to. */
export async function walk<D, T>(
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  client: Client, document: TypedDocumentNode<D, any>, variables: Record<string, unknown>, rows: (data: D) => Connection<T>, most: number, seen: (rows: readonly T[]) => Promise<boolean> | boolean,
) {
  let after: string | null = null;
  for (let count = 0; count < most;) {
    const { data, error } = await client.query(document, { ...variables, first: 100, after }, { requestPolicy: 'network-only' }).toPromise();
    if (error || !data) throw error ?? new Error('No answer.');
    const page = rows(data);
    count += page.nodes.length;
    if (!(await seen(page.nodes)) || !page.pageInfo.hasNextPage || page.nodes.length === 0) return false;
    after = page.pageInfo.endCursor;
  }
  return true;
}
