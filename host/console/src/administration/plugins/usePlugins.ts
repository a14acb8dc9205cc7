import { useEffect } from 'react';
import { useQuery } from 'urql';
import { PluginListDocument, type PluginListQuery } from './Plugins.gen';

export type PluginPackage = PluginListQuery['plugins'][number];
export type PluginConnection = PluginPackage['connections'][number];

const soon = 1000, usual = 10_000;

/** The plugins as they are, looked at again by itself: quickly while something that was ordered has not happened yet. */
export function usePlugins() {
  const [{ data, fetching, error }, query] = useQuery({ query: PluginListDocument, requestPolicy: 'cache-and-network' });
  const waits = data?.plugins.some(p => p.reloading || p.connections.some(c => c.pending)) ?? false;
  useEffect(() => {
    const timer = setInterval(() => { if (!document.hidden) query({ requestPolicy: 'network-only' }); }, waits ? soon : usual);
    return () => clearInterval(timer);
  }, [waits, query]);
  return { plugins: data?.plugins, fetching, error, again: () => query({ requestPolicy: 'network-only' }) };
}
