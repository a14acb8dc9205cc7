import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { errorText } from '../../shared/errorText';
import { PluginTrialDocument, type PluginTrialQuery } from './Plugins.gen';

export type Trial = PluginTrialQuery['pluginConnectionTrial'];

/** Asks the plugin, and where it can its partner, whether settings work; nothing is kept. */
export function useTrial(pluginId: string, code?: string) {
  const client = useClient();
  const [trial, setTrial] = useState<Trial>();
  const [busy, setBusy] = useState(false);
  const run = useCallback(async (configuration?: Record<string, unknown>) => {
    setBusy(true);
    try {
      const { data, error } = await client.query(PluginTrialDocument, { pluginId, code, configuration }, { requestPolicy: 'network-only' }).toPromise();
      setTrial(data?.pluginConnectionTrial ?? { works: false, hasCheck: false, code: 'NETWORK', words: errorText(error) ?? null, partner: null, milliseconds: 0 });
    } finally { setBusy(false); }
  }, [client, pluginId, code]);
  return { trial, busy, run };
}
