import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useRef, useState } from 'react';
import { newKey } from '../../shared/action/key';
import { ask, Fault } from './ask';

export type Problem = { code: string; message: string; field: string | null };
type Payload = { userErrors: readonly Problem[] };
type Input<V> = V extends { input: infer I } ? Omit<I, 'idempotencyKey'> : never;

/**
 * Runs a mutation, one at a time. What got no answer is repeated with the same key, so that it happens once at most. Refusals and faults come back as problems;
 * what was typed is the caller's and stays.
 */
export function useSend<T extends Record<string, Payload>, V>(mutation: TypedDocumentNode<T, V>) {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const running = useRef(false), unanswered = useRef<{ text: string; key: string } | null>(null);
  const send = async (input: Input<V>): Promise<T[keyof T] | null> => {
    if (running.current) return null; // a second click
    running.current = true;
    setBusy(true);
    setProblems([]);
    const text = JSON.stringify(input);
    if (unanswered.current?.text !== text) unanswered.current = { text, key: newKey() };
    try {
      const payload = Object.values(await ask(mutation, { input: { ...(input as object), idempotencyKey: unanswered.current.key } } as V))[0] as T[keyof T];
      unanswered.current = null;
      setProblems(payload.userErrors);
      if (payload.userErrors.length > 0) return null;
      return payload;
    } catch (e) {
      const fault = e as Fault;
      if (fault.code !== 'OFFLINE') unanswered.current = null;
      setProblems([{ code: fault.code, message: fault.message, field: null }]);
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { send, busy, problems };
}
