import { useName } from './names';
import type { CellWords } from './table/cell';

/** The name of what an id means; nothing while it comes, a dash for what this person may not see. */
export function NameOf({ id }: { id: string | null | undefined }) {
  const name = useName(id);
  if (!id) return <span className="none">—</span>;
  return <span>{name === undefined ? '' : name ?? '—'}</span>;
}

NameOf.cell = ({ id }: { id: string | null | undefined }, { name }: CellWords) => id && name(id);
