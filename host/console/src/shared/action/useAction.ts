import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import { namesMayHaveChanged } from '../names';
import { newKey } from './key';
import { useConflict } from './useConflict';
import type { RefusalFragment } from './Refusal.gen';

type Payload = { userErrors: readonly RefusalFragment[] };
/** Any mutation of the API: one input, one payload with user errors. */
// The input's type is left to the form that is made from the contract; `any` here keeps callers free of casts.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type ActionDocument<T extends Record<string, any> = any> = TypedDocumentNode<T, any>;
export type Outcome<P> = { payload?: P; refusals?: readonly RefusalFragment[] };

/**
 * Runs a mutation. Adds the idempotency key: a repetition of what got no answer carries the same key, so it happens once at most; anything else gets
 * a new one. Faults (no connection, no permission) come back as a refusal too, so that there is one way to show them.
 */
export function useAction<T extends Record<string, Payload>>(document: ActionDocument<T>) {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const { worded, unreachable } = useConflict();
  const unanswered = useRef<{ input: string; key: string }>(null);
  const run = useCallback(async (input: Record<string, unknown>): Promise<Outcome<T[keyof T]>> => {
    const text = JSON.stringify(input);
    const key = unanswered.current?.input === text ? unanswered.current.key : newKey();
    unanswered.current = { input: text, key };
    setBusy(true);
    try {
      const result = await client.mutation(document, { input: { ...input, idempotencyKey: key } }).toPromise();
      if (!result.error?.networkError) unanswered.current = null;
      if (result.error) {
        const [first] = result.error.graphQLErrors;
        return { refusals: [{ code: (first?.extensions?.code as string) ?? 'NETWORK', message: first?.message ?? unreachable, field: null, args: [] }] };
      }
      const payload = Object.values(result.data!)[0] as T[keyof T];
      if (payload.userErrors.length === 0) namesMayHaveChanged();
      return payload.userErrors.length > 0 ? { payload, refusals: payload.userErrors.map(worded) } : { payload };
    } finally { setBusy(false); }
  }, [client, document, worded, unreachable]);
  return { run, busy };
}
