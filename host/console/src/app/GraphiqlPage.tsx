import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { headers } from './session';

const fetcher = createGraphiQLFetcher({ url: '/graphql', headers: headers(), wsClient: createClient({ url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`, lazy: true }) });

/** The API to look into and try, as the person who is signed in. */
export default function GraphiqlPage() {
  const { t } = useTranslation('app');
  useEffect(() => { document.title = t('graphiql'); }, [t]);
  return (
    <main style={{ height: '100vh' }}>
      <GraphiQL fetcher={fetcher} defaultQuery={'{\n  me { displayName }\n}\n'}><GraphiQL.Logo><Link to="/">{t('name')}</Link></GraphiQL.Logo></GraphiQL>
    </main>
  );
}
