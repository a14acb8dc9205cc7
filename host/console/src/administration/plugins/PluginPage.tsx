import { Alert, Button, Collapse, Empty, Flex, Tag } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { StatusTag } from '../../shared/StatusTag';
import { ConnectionCard } from './ConnectionCard';
import { ConnectionDialog } from './ConnectionDialog';
import { ReloadPluginDocument, ReloadPluginForm } from './Plugins.gen';
import { PluginSwitch } from './PluginSwitch';
import { usePlugins } from './usePlugins';

/** One plugin: what it is, whether it works, its connections and their settings. */
export default function PluginPage() {
  const { t } = useWords('plugins');
  const { can } = useViewer();
  const { folder = '' } = useParams();
  const { plugins, fetching, error, again } = usePlugins();
  const [isNew, setNew] = useState(false);
  const it = plugins?.find(p => p.folder === folder);
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  const write = can('administration:plugin:write'), usable = it.standing !== 'FAULTED' && it.standing !== 'VERIFIED' && it.standing !== 'UNLOADED';
  const actions = write && (
    <Flex gap={8} wrap align="center">
      {usable && <Button type="primary" onClick={() => setNew(true)}>{t('newConnection')}</Button>}
      <ActionButton document={ReloadPluginDocument} form={ReloadPluginForm} fixed={{ folder: it.folder }} label={it.standing === 'VERIFIED' ? t('useThis') : t('reload')} onDone={again} button={{ loading: it.reloading }} />
      {usable && <PluginSwitch plugin={it} onDone={again} />}
    </Flex>
  );
  return (
    <DetailPage title={it.name ?? it.folder} subtitle={it.pluginId ?? undefined} tags={<StatusTag of="PluginStanding" value={it.standing} />} actions={actions || undefined}
      notices={(it.message || it.code) && <Alert type={it.standing === 'FAULTED' ? 'error' : 'warning'} showIcon title={it.message ?? it.code} description={it.detail} />}>
      <Section title={t('about')}>
        <Facts items={[[t('version'), it.version], [t('author'), it.author], [t('sdk'), it.sdk && t('sdkHere', { range: it.sdk, here: it.hostSdk })], [t('folder'), it.folder],
          [t('ports'), <span className="tags" key="p">{it.ports.map(port => <Tag key={port}>{t(`port.${port}`, port)}</Tag>)}</span>], [t('capabilities'), it.capabilities.join(', ')], [t('hosts'), it.egressHosts.join(', ')]]} />
      </Section>
      {usable && (it.connections.length === 0 ? <Section title={t('connections')}><Empty description={t('noConnections')}>{write && <Button onClick={() => setNew(true)}>{t('newConnection')}</Button>}</Empty></Section>
        : it.connections.map(c => <ConnectionCard key={c.code} plugin={it} connection={c} onDone={again} />))}
      {it.configSchema !== null && <Collapse ghost items={[{ key: 'schema', label: t('schema'), children: <pre className="diff" tabIndex={0}>{JSON.stringify(it.configSchema, null, 2)}</pre> }]} />}
      {isNew && <ConnectionDialog plugin={it} onClose={() => setNew(false)} onDone={again} />}
    </DetailPage>
  );
}
