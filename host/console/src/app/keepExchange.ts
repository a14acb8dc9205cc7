import type { Exchange } from 'urql';
import { map, pipe, tap } from 'wonka';

/** What was answered stays on the screen while the server cannot be reached: the fault stands beside it, not instead of it. */
export const keepExchange: Exchange = ({ forward }) => {
  const answered = new Map<number, unknown>();
  return operations => pipe(
    operations,
    tap(operation => { if (operation.kind === 'teardown') answered.delete(operation.key); }),
    forward,
    map(result => {
      if (result.operation.kind !== 'query') return result;
      if (result.error?.networkError && !result.data) return { ...result, data: answered.get(result.operation.key) };
      answered.set(result.operation.key, result.data);
      return result;
    }),
  );
};
