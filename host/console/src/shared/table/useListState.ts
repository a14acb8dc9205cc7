import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ListState, readState, writeState } from './listUrl';

/** A list's state in the address. Changing what is shown goes back to the first page; `keep` are names of the page's own that stay. */
export function useListState(known: readonly string[], defaults: { sort: string; filters?: Record<string, string>; keep?: readonly string[] }) {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readState(params, known, defaults), [params, known, defaults]);
  const change = useCallback((part: Partial<ListState>) => {
    const next = { ...state, after: undefined, before: undefined, view: 'after' in part || 'before' in part || 'size' in part ? state.view : undefined, ...part };
    const written = writeState(next, defaults);
    for (const name of defaults.keep ?? []) { const value = params.get(name); if (value !== null) written.set(name, value); }
    setParams(written, { replace: !('after' in part || 'before' in part) });
  }, [state, params, setParams, defaults]);
  return { state, change };
}
