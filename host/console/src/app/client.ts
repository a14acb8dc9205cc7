import { authExchange } from '@urql/exchange-auth';
import { createClient as createSocket } from 'graphql-ws';
import { Client, cacheExchange, fetchExchange, subscriptionExchange } from 'urql';
import { hear, onConnection } from './connection';
import { healExchange } from './healExchange';
import { keepExchange } from './keepExchange';
import { emptyListsExchange } from './emptyLists';
import { needsExchange } from './needs';
import { askSignIn, headers } from './session';

let silence: ReturnType<typeof setTimeout> | undefined;

const socket = createSocket({
  url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  lazy: true, lazyCloseTimeout: 5000, keepAlive: 15_000, retryAttempts: Infinity, shouldRetry: () => true,
  retryWait: attempt => new Promise(done => {
    const go = () => { clearTimeout(timer); off(); window.removeEventListener('online', go); done(); };
    const timer = setTimeout(go, Math.min(1000 * 2 ** attempt, 15_000)), off = onConnection(go);
    window.addEventListener('online', go);
  }),
  on: {
    connected: () => hear('socket', true),
    // A cable that was pulled says nothing: whoever does not answer a ping in five seconds is gone.
    ping: received => { if (!received) silence = setTimeout(() => socket.terminate(), 5000); },
    pong: received => { if (received) clearTimeout(silence); },
    closed: event => {
      clearTimeout(silence);
      const code = (event as CloseEvent).code;
      if (code === 4403) void askSignIn();
      else if (code !== 1000 && code !== 1005) hear('socket', false);
    },
  },
});
window.addEventListener('offline', () => { hear('answers', false); socket.terminate(); });

const patientFetch: typeof fetch = async (input, init) => {
  try {
    const answer = await fetch(input, init);
    hear('answers', true);
    return answer;
  } catch (e) {
    if ((e as Error).name !== 'AbortError') hear('answers', false);
    throw e;
  }
};

export const client = new Client({
  url: '/graphql', preferGetMethod: false, requestPolicy: 'cache-and-network', fetch: patientFetch, fetchOptions: () => ({ headers: headers() }),
  exchanges: [
    needsExchange,
    keepExchange,
    cacheExchange,
    healExchange,
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
