import { type Exchange, makeOperation } from 'urql';
import { map, pipe } from 'wonka';

/** The types that lists in an answer are of, also where they are empty: an `OrderConnection` is one of `Order`. */
export function listedTypes(data: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(data)) for (const entry of data) listedTypes(entry, found);
  else if (data && typeof data === 'object') for (const [key, value] of Object.entries(data)) {
    if (key === '__typename' && typeof value === 'string' && value.endsWith('Connection')) found.add(value.slice(0, -'Connection'.length));
    else listedTypes(value, found);
  }
  return found;
}

/** An empty list holds no object whose change would have it asked again; so it says itself what it is a list of. Stands behind the cache. */
export const emptyListsExchange: Exchange = ({ forward }) => operations => pipe(
  forward(operations),
  map(result => {
    const types = result.operation.kind === 'query' ? [...listedTypes(result.data)] : [];
    if (types.length === 0) return result;
    const { operation } = result;
    return { ...result, operation: makeOperation(operation.kind, operation, { ...operation.context, additionalTypenames: [...(operation.context.additionalTypenames ?? []), ...types] }) };
  }),
);
