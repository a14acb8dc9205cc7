import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ListState, readState, writeState } from './listUrl';

/** A list's state in the address. Changing what is shown goes back to the first page. */
export function useListState(known: readonly string[], defaults: { sort: string; filters?: Record<string, string> }) {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readState(params, known, defaults), [params, known, defaults]);
  const change = useCallback((part: Partial<ListState>) => {
    const next = { ...state, after: undefined, before: undefined, view: 'after' in part || 'before' in part || 'size' in part ? state.view : undefined, ...part };
    setParams(writeState(next, defaults), { replace: !('after' in part || 'before' in part) });
  }, [state, setParams, defaults]);
  return { state, change };
}
