import { authExchange } from '@urql/exchange-auth';
import { createClient as createSocket } from 'graphql-ws';
import { useSyncExternalStore } from 'react';
import { Client, cacheExchange, fetchExchange, subscriptionExchange } from 'urql';
import { emptyListsExchange } from './emptyLists';
import { needsExchange } from './needs';
import { askSignIn, headers } from './session';

const listeners = new Set<() => void>();
let connected = true;
function setConnected(value: boolean) {
  if (connected !== value) { connected = value; for (const listener of listeners) listener(); }
}

/** False while the server cannot be heard. */
export const useConnected = () => useSyncExternalStore(l => { listeners.add(l); return () => void listeners.delete(l); }, () => connected);

const socket = createSocket({
  url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  lazy: true, lazyCloseTimeout: 5000, keepAlive: 15_000, retryAttempts: Infinity, shouldRetry: () => true,
  retryWait: async attempt => { await new Promise(done => setTimeout(done, Math.min(1000 * 2 ** attempt, 15_000))); },
  on: {
    connected: () => setConnected(true),
    closed: event => {
      const code = (event as CloseEvent).code;
      if (code === 4403) void askSignIn();
      else if (code !== 1000 && code !== 1005) setConnected(false);
    },
  },
});

const patientFetch: typeof fetch = async (input, init) => {
  try {
    const answer = await fetch(input, init);
    setConnected(true);
    return answer;
  } catch (e) {
    if ((e as Error).name !== 'AbortError') setConnected(false);
    throw e;
  }
};

export const client = new Client({
  url: '/graphql', preferGetMethod: false, requestPolicy: 'cache-and-network', fetch: patientFetch, fetchOptions: () => ({ headers: headers() }),
  exchanges: [
    needsExchange,
    cacheExchange,
    emptyListsExchange,
    authExchange(async () => ({
      addAuthToOperation: operation => operation,
      didAuthError: error => error.graphQLErrors.some(e => e.extensions?.code === 'UNAUTHENTICATED') || error.response?.status === 401,
      refreshAuth: askSignIn,
    })),
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: request => ({
        subscribe: sink => ({ unsubscribe: socket.subscribe({ query: request.query ?? '', variables: request.variables, operationName: undefined }, { ...sink, next: v => sink.next(v as Parameters<typeof sink.next>[0]) }) }),
      }),
    }),
  ],
});
