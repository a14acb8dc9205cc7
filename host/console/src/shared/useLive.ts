import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useRef } from 'react';
import { useSubscription } from 'urql';
import { useConnection } from '../app/connection';
import { useSessionEpoch } from '../app/session';

/** Runs when the server tells of a change, at most twice a second; begins anew after a sign-in, and catches up after a lost connection. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function useLive<D, V extends Record<string, unknown>>(document: TypedDocumentNode<D, any>, variables: V, run: () => void, pause = false) {
  const epoch = useSessionEpoch();
  const connected = useConnection() === 'whole', was = useRef(connected);
  const latest = useRef(run), timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  latest.current = run;
  const [{ data }, restart] = useSubscription({ query: document, variables, pause });
  useEffect(() => { if (epoch > 0 && !pause) restart(); }, [epoch, pause, restart]);
  useEffect(() => {
    if (!data) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), 400);
  }, [data]);
  useEffect(() => () => clearTimeout(timer.current), []);
  // What happened after the page was asked for and before the server listened is told to nobody: looked at once more.
  useEffect(() => {
    if (pause) return;
    const once = setTimeout(() => latest.current(), 3000);
    return () => clearTimeout(once);
  }, [pause, JSON.stringify(variables)]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (connected && !was.current) latest.current();
    was.current = connected;
  }, [connected]);
}
