import { type Exchange, makeOperation, type Operation } from 'urql';
import { pipe, tap } from 'wonka';
import { isConnected, onConnection } from './connection';

/** Asks again, when the connection is back, what got no answer and is still wanted. */
export const healExchange: Exchange = ({ forward, client }) => {
  const failed = new Map<number, Operation>();
  onConnection(() => {
    if (!isConnected()) return;
    const again = [...failed.values()];
    failed.clear();
    for (const operation of again) client.reexecuteOperation(makeOperation('query', operation, { ...operation.context, requestPolicy: 'network-only' }));
  });
  return operations => pipe(
    operations,
    tap(operation => { if (operation.kind === 'teardown') failed.delete(operation.key); }),
    forward,
    tap(({ operation, error }) => { if (operation.kind === 'query') { if (error?.networkError) failed.set(operation.key, operation); else failed.delete(operation.key); } }),
  );
};
