import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import { headers } from './session';

const fetcher = createGraphiQLFetcher({ url: '/graphql', headers: headers(), wsClient: createClient({ url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`, lazy: true }) });

/** The API to look into and try, as the person who is signed in. */
export default function GraphiqlPage() {
  return <main style={{ height: '100vh' }}><GraphiQL fetcher={fetcher} defaultQuery={'{\n  me { displayName }\n}\n'} /></main>;
}
