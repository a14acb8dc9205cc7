import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Kind } from 'graphql';
import { useCallback, useEffect, useReducer, useState } from 'react';
import { ask, Fault } from './ask';
import { useConnected } from './connection';

/** Answers as they were last, so that going back shows the page at once. */
const kept = new Map<string, unknown>();
export const forget = () => kept.clear();

/** Asks when the page comes, when somebody looks at it again, when the connection is back, and every so often while it is looked at. */
export function useAsk<T, V>(query: TypedDocumentNode<T, V>, variables: V, { everySeconds = 0, skip = false } = {}) {
  const [first] = query.definitions;
  const key = (first.kind === Kind.OPERATION_DEFINITION ? first.name!.value : '') + JSON.stringify(variables);
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const [fault, setFault] = useState<Fault | null>(null);
  const connected = useConnected();
  const again = useCallback(async () => {
    try {
      kept.set(key, await ask(query, JSON.parse(JSON.stringify(variables)) as V));
      setFault(null);
    } catch (e) { setFault(e as Fault); }
    draw();
    // The key says everything about the query and its variables.
  }, [key]);
  useEffect(() => {
    if (skip || !connected) return;
    void again();
    const look = () => { if (document.visibilityState === 'visible') void again(); };
    document.addEventListener('visibilitychange', look);
    const timer = everySeconds > 0 ? window.setInterval(look, everySeconds * 1000) : 0;
    return () => { document.removeEventListener('visibilitychange', look); clearInterval(timer); };
  }, [again, skip, connected, everySeconds]);
  return { data: kept.get(key) as T | undefined, fault, again };
}
