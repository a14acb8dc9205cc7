import { Client, cacheExchange, type Exchange, gql } from 'urql';
import { describe, expect, it } from 'vitest';
import { filter, map, pipe } from 'wonka';
import { emptyListsExchange, listedTypes } from './emptyLists';

describe('a list that is empty', () => {
  it('says what it is a list of', () => expect([...listedTypes({ a: { __typename: 'OrderConnection', nodes: [] }, b: [{ __typename: 'Case', x: { __typename: 'ReplyConnection' } }] })]).toEqual(['Order', 'Reply']));

  it('is asked again when the first one is made', async () => {
    let asked = 0;
    const server: Exchange = () => operations => pipe(operations, filter(o => o.kind !== 'teardown'), map(operation => ({
      operation, stale: false, hasNext: false,
      data: operation.kind === 'mutation' ? { place: { __typename: 'Order', id: '1' } } : { orders: { __typename: 'OrderConnection', nodes: asked++ === 0 ? [] : [{ __typename: 'Order', id: '1' }] } },
    })));
    const client = new Client({ url: 'http://x', exchanges: [cacheExchange, emptyListsExchange, server] });
    const seen: number[] = [];
    const { unsubscribe } = client.query(gql`{ orders { nodes { id } } }`, {}).subscribe(r => seen.push(r.data.orders.nodes.length));
    await client.mutation(gql`mutation { place { id } }`, {}).toPromise();
    await new Promise(resolve => setTimeout(resolve, 20));
    unsubscribe();
    expect(seen.at(-1)).toBe(1);
  });
});
