import { useQuery } from 'urql';
import { usePolled } from '../../shared/usePolled';
import { PluginListDocument, type PluginListQuery } from './Plugins.gen';

export type PluginPackage = PluginListQuery['plugins'][number];
export type PluginConnection = PluginPackage['connections'][number];

/** The plugins as they are, looked at again by itself: quickly while something that was ordered has not happened yet. */
export function usePlugins() {
  const [{ data, fetching, error }, query] = useQuery({ query: PluginListDocument, requestPolicy: 'cache-and-network' });
  const waits = data?.plugins.some(p => p.reloading || p.connections.some(c => c.pending)) ?? false;
  const again = () => query({ requestPolicy: 'network-only' });
  usePolled(again, waits ? 1 : 10);
  return { plugins: data?.plugins, fetching, error, again };
}
