import { CombinedError, createRequest, gql, makeOperation, makeResult, type ExchangeIO, type Operation } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { fromArray, map, pipe, toArray } from 'wonka';
import { keepExchange } from './keepExchange';

const request = createRequest(gql`{ me { id } }`, {});
const ask = (kind: 'query' | 'teardown' = 'query') => makeOperation(kind, request, { url: '/', requestPolicy: 'network-only' } as Operation['context']);

/** Runs operations against answers, one each; null is a lost connection. */
function run(operations: Operation[], answers: unknown[]) {
  let at = 0;
  const forward: ExchangeIO = ops => pipe(ops, map(o => { const data = answers[at++]; return makeResult(o, { data, ...(data === null && { errors: [] }) } as never); }), map(r => (r.data ? r : { ...r, data: undefined, error: new CombinedError({ networkError: new Error('gone') }) })));
  return pipe(fromArray(operations), keepExchange({ forward, client: undefined as never, dispatchDebug: () => {} }), toArray);
}

describe('a lost connection', () => {
  it('takes nothing from the screen and says what is wrong', () => {
    const [, second] = run([ask(), ask()], [{ me: { id: '1' } }, null]);
    expect(second.data).toEqual({ me: { id: '1' } });
    expect(second.error?.networkError?.message).toBe('gone');
  });

  it('has nothing to show where nothing was answered', () => expect(run([ask()], [null])[0].data).toBeUndefined());

  it('keeps what was answered also when the question was let go of', () => expect(run([ask(), ask('teardown'), ask()], [{ me: { id: '1' } }, null, null]).at(-1)!.data).toEqual({ me: { id: '1' } }));
});
