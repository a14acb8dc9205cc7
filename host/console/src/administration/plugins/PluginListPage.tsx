import { Alert, Button, Flex, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { errorText } from '../../shared/errorText';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import { ReloadPluginDocument, ReloadPluginForm } from './Plugins.gen';
import { PluginSwitch } from './PluginSwitch';
import { type PluginPackage, usePlugins } from './usePlugins';

/** What connects this program to carriers, payment providers and messengers, and how it is. */
export default function PluginListPage() {
  const { t } = useWords('plugins');
  const { can, connection } = useViewer();
  const { plugins, fetching, error, again } = usePlugins();
  const write = can('administration:plugin:write');
  return (
    <>
      <PageHead title={t('title')}>{write && <ActionButton document={ReloadPluginDocument} form={ReloadPluginForm} hide={['folder']} label={t('lookForNew')} onDone={again} />}</PageHead>
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} action={<Button onClick={again}>{t('retry')}</Button>} />}
      <Table<PluginPackage> rowKey="folder" size="middle" className="data-table" scroll={{ x: 'max-content' }} loading={fetching && !plugins} pagination={false} dataSource={plugins ? [...plugins] : []} locale={{ emptyText: t('none') }} columns={[
        { title: t('plugin'), render: (_, p) => <Flex vertical><Link to={`/admin/plugins/${encodeURIComponent(p.folder)}`}><strong>{p.name ?? p.folder}</strong></Link><span className="hint">{p.pluginId ?? p.folder}</span></Flex> },
        { title: t('version'), render: (_, p) => <span className="number">{p.version ?? '—'}</span> },
        { title: t('ports'), render: (_, p) => <span className="tags">{p.ports.map(port => <Tag key={port}>{t(`port.${port}`, port)}</Tag>)}</span> },
        { title: t('state'), render: (_, p) => <Flex vertical gap={2} align="start"><StatusTag of="PluginStanding" value={p.standing} />{p.message && <span className="hint wrap">{p.message}</span>}</Flex> },
        { title: t('connections'), render: (_, p) => p.connections.length === 0 ? <span className="none">—</span> : <Flex vertical gap={4}>{p.connections.map(c => <Flex key={c.code} gap={8} align="center"><span>{connection(c.code)} <span className="hint">{c.code}</span></span><StatusTag of="PluginStanding" value={c.standing} />{(c.health?.failures ?? 0) > 0 && <span className="attention-3">{t('failures', { count: c.health!.failures })}</span>}</Flex>)}</Flex> },
        { title: t('on'), render: (_, p) => p.pluginId && p.standing !== 'FAULTED' && <PluginSwitch plugin={p} disabled={!write} onDone={again} /> },
      ]} />
    </>
  );
}
