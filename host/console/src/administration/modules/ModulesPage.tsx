import { Flex, Switch, Table } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { ModuleListDocument } from './Modules.gen';
import { ToggleDialog } from './ToggleDialog';

type Chosen = { module: string; enabled: boolean; version: number };

/** Which parts of the program are on. What a switch would change in the API is shown before it is done. */
export default function ModulesPage() {
  const { t } = useWords('modules');
  const { refresh } = useViewer();
  const [{ data, fetching }, query] = useQuery({ query: ModuleListDocument });
  const [chosen, choose] = useState<Chosen | null>(null);
  return (
    <>
      <PageHead title={t('title')} />
      <Table rowKey="id" size="middle" loading={fetching && !data} pagination={false} dataSource={data ? [...data.modules] : []} columns={[
        { title: t('module'), render: (_, m) => <Flex vertical><strong>{t(`name.${m.module}`, m.module)}</strong><span className="hint">{t(`about.${m.module}`, '')}</span></Flex> },
        { title: t('since'), render: (_, m) => <Moment at={m.since} /> }, { title: t('by'), render: (_, m) => <NameOf id={m.switchedBy} /> },
        { title: t('on'), render: (_, m) => <Switch checked={m.enabled} disabled={m.module === 'Administration'} onChange={enabled => choose({ module: m.module, enabled, version: m.version })} aria-label={t(`name.${m.module}`, m.module)} /> },
      ]} />
      {chosen && <ToggleDialog {...chosen} onClose={() => choose(null)} onDone={() => { choose(null); query({ requestPolicy: 'network-only' }); refresh(); }} />}
    </>
  );
}
