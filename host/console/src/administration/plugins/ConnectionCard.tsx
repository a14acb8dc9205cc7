import { Alert, Button, Flex, Tag } from 'antd';
import { useState } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Section } from '../../shared/detail/Section';
import { StatusTag } from '../../shared/StatusTag';
import { ConnectionDialog } from './ConnectionDialog';
import { ConnectionSettings } from './ConnectionSettings';
import { Health } from './Health';
import { RemovePluginConnectionDocument, RemovePluginConnectionForm, RenewWebhookTokenDocument, RenewWebhookTokenForm } from './Plugins.gen';
import { PluginSwitch } from './PluginSwitch';
import { TrialButton } from './TrialButton';
import type { PluginConnection, PluginPackage } from './usePlugins';

type Props = { plugin: PluginPackage; connection: PluginConnection; onDone: () => void };

/** One connection: how it is, its settings, and what may be done with it. */
export function ConnectionCard({ plugin, connection: it, onDone }: Props) {
  const { t, value } = useWords('plugins');
  const { can, connection } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const write = can('administration:plugin:write'), stored = it.settings, fixed = { code: it.code, expectedVersion: stored?.version };
  const title = <Flex gap={8} align="center" wrap>{connection(it.code)}{connection(it.code) !== it.code && <span className="hint">{it.code}</span>}<StatusTag of="PluginStanding" value={it.standing} /><Tag>{value('ConnectionOrigin', it.origin)}</Tag>{it.pending && <Tag className="tone tone-processing" variant="outlined">{t('pending')}</Tag>}</Flex>;
  return (
    <Section id={`connection-${it.code}`} title={title} extra={<PluginSwitch connection={it} disabled={!write} onDone={onDone} />}>
      <Flex vertical gap={16}>
        {it.standingCode && !it.pending && <Alert type={it.standing === 'FAULTED' ? 'error' : 'warning'} showIcon title={it.message ?? it.standingCode} description={it.detail} />}
        {it.origin !== 'STORED' && <p className="hint">{t(it.origin === 'BUILT_IN' ? 'builtInHint' : 'fileHint')}</p>}
        {it.health && <Health health={it.health} />}
        <ConnectionSettings plugin={plugin} connection={it} />
        {write && (
          <Flex gap={8} wrap>
            {it.origin !== 'CONFIGURATION' && <Button onClick={() => setOpen(true)}>{t(stored ? 'change' : 'takeOver')}</Button>}
            <TrialButton pluginId={it.pluginId} code={it.code} />
            {stored && it.webhooks.length > 0 && <ActionButton document={RenewWebhookTokenDocument} form={RenewWebhookTokenForm} fixed={fixed} intro={<p>{t('renewHint')}</p>} onDone={onDone} />}
            {stored && !it.enabled && <ActionButton document={RemovePluginConnectionDocument} form={RemovePluginConnectionForm} fixed={fixed} intro={<p>{t('removeHint', { code: it.code })}</p>} danger onDone={onDone} />}
          </Flex>
        )}
      </Flex>
      {isOpen && <ConnectionDialog plugin={plugin} connection={it} onClose={() => setOpen(false)} onDone={onDone} />}
    </Section>
  );
}
