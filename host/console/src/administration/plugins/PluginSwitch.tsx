import { App, Switch } from 'antd';
import { useWords } from '../../i18n/useWords';
import { type ActionDocument, useAction } from '../../shared/action/useAction';
import { SetPluginConnectionEnabledDocument, SetPluginEnabledDocument } from './Plugins.gen';
import type { PluginConnection, PluginPackage } from './usePlugins';

type Props = { plugin?: PluginPackage; connection?: PluginConnection; disabled?: boolean; onDone: () => void };

/** On or off, for a whole plugin or for one connection; off is asked first, because others notice it. */
export function PluginSwitch({ plugin, connection, disabled, onDone }: Props) {
  const { t } = useWords('plugins');
  const { modal, message } = App.useApp();
  const { run, busy } = useAction((connection ? SetPluginConnectionEnabledDocument : SetPluginEnabledDocument) as ActionDocument);
  const of = (connection ?? plugin)!, name = connection?.code ?? plugin?.name ?? '';
  const set = async (enabled: boolean) => {
    const { refusals } = await run({ ...(connection ? { code: connection.code } : { pluginId: plugin!.pluginId }), enabled, expectedVersion: of.switchVersion });
    if (refusals) void message.error(refusals.map(r => r.message).join(' '), 6);
    onDone();
  };
  const asked = (enabled: boolean) => (enabled ? void set(true) : void modal.confirm({ title: t('switchOff', { name }), content: t(connection ? 'switchOffConnection' : 'switchOffPlugin'), okText: t('doOff'), okButtonProps: { danger: true }, onOk: () => set(false) }));
  const byFile = connection?.standingCode === 'BY_CONFIGURATION', byPlugin = connection?.standingCode === 'PLUGIN_OFF';
  return <Switch checked={of.enabled} loading={busy} disabled={disabled || byFile || byPlugin} onChange={asked} aria-label={t('switch', { name })} />;
}
