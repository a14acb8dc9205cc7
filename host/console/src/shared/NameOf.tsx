import { useQuery } from 'urql';
import { NameOfDocument } from './NameOf.gen';

/** The name of what an id means; nothing while it comes, a dash for what this person may not see. */
export function NameOf({ id }: { id: string | null | undefined }) {
  const [{ data, fetching }] = useQuery({ query: NameOfDocument, variables: { id: id ?? '' }, pause: !id, requestPolicy: 'cache-first' });
  if (!id) return <span className="none">—</span>;
  const node = data?.node as { displayName?: string; partyName?: string | null; name?: string } | null | undefined;
  return <span>{node?.displayName ?? node?.partyName ?? node?.name ?? (fetching ? '' : '—')}</span>;
}
