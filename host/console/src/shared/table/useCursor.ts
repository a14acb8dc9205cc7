import { type RefObject, useEffect, useState } from 'react';
import { useWords } from '../../i18n/useWords';
import { useKeys } from '../keys/useKeys';

type Does<T> = { open?: (row: T) => void; reload: () => void };

/** The row that J and K move to and Enter opens; it stays in sight. Another page begins without one. */
export function useCursor<T>(box: RefObject<HTMLElement | null>, rows: readonly T[], page: string, { open, reload }: Does<T>) {
  const { t } = useWords('shared');
  const [at, set] = useState(-1);
  useEffect(() => set(-1), [page]);
  useEffect(() => { if (at >= 0) box.current?.querySelectorAll('tbody > .ant-table-row')[at]?.scrollIntoView({ block: 'nearest' }); }, [box, at]);
  useKeys({
    j: { label: t('keys.down'), run: () => set(c => Math.min(c + 1, rows.length - 1)) },
    k: { label: t('keys.up'), run: () => set(c => Math.max(c - 1, 0)) },
    Enter: { label: t('keys.open'), run: () => { const row = rows[at]; if (row && open) open(row); } },
    r: { label: t('keys.reload'), run: reload },
  });
  return at;
}
