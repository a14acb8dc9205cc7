import { type ReactNode, useMemo } from 'react';
import type { Column } from '../table/columns';
import { ActionButton } from './ActionButton';
import type { Action } from './ActionForm';

type Upsert<T> = Pick<Action, 'document' | 'form' | 'pickers'> & {
  /** Whether this person may. */
  may: boolean;
  /** What the form begins with, as the API would take it; the row itself will often do. */
  initial?: (row: T) => Record<string, unknown>;
  /** What tells which one it is: its code, and its version where the mutation wants one. */
  fixed: (row: T) => Record<string, unknown>;
  /** Asked for neither when it is made nor when it is changed. */
  hide?: readonly string[];
  labels: { create: string; change: string };
  width?: number;
};

/** Rules, templates and other things of one code each: a button that makes one, and a column with a button that changes it, both with the form of the same mutation. */
export function useUpsert<T>({ may, initial, fixed, hide = none, labels, width, ...action }: Upsert<T>): { create: ReactNode; column: Column<T>[] } {
  const { create, change } = labels;
  return useMemo(() => {
    if (!may) return { create: null, column: [] };
    const render = (row: T) => <ActionButton {...action} fixed={fixed(row)} initial={initial ? initial(row) : (row as Record<string, unknown>)} hide={[...hide, 'expectedVersion']} label={change} width={width} button={{ size: 'small' }} />;
    return { create: <ActionButton {...action} hide={[...hide, 'expectedVersion']} label={create} width={width} button={{ type: 'primary' }} />, column: [{ key: 'steps', title: ' ', render }] };
    // The rest are constants of the page.
  }, [may, create, change]); // eslint-disable-line react-hooks/exhaustive-deps
}

const none: readonly string[] = [];
