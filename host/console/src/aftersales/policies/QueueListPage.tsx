import { useMemo } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useUpsert } from '../../shared/action/useUpsert';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { Flag } from './Flag';
import { QueueListDocument, type QueueListQuery, UpsertQueueDocument, UpsertQueueForm } from './Routing.gen';

type Row = QueueListQuery['queues']['nodes'][number];

/** Where cases wait until somebody takes them. */
export default function QueueListPage() {
  const { t } = useWords('policies');
  const { can } = useViewer();
  const upsert = useUpsert<Row>({ document: UpsertQueueDocument, form: UpsertQueueForm, may: can('aftersales:queue:write'), labels: { create: t('queues.create'), change: t('change') }, fixed: r => ({ code: r.code, expectedVersion: r.version, orgUnitId: r.orgId }) });
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: r => <>{r.name} <span className="hint">{r.code}</span></>, text: r => r.name },
    { key: 'team', render: r => <NameOf id={r.teamId} /> }, { key: 'unit', render: r => <NameOf id={r.orgId} /> },
    { key: 'active', sort: 'isActive', render: r => <Flag on={r.isActive} />, filter: { kind: 'flag', field: 'isActive' } }, ...upsert.column,
  ], [upsert.column]);
  return (
    <>
      <PageHead title={t('queues.title')}>{upsert.create}</PageHead>
      <DataTable<QueueListQuery, Row> name="queues" document={QueueListDocument} rows={d => d.queues} columns={columns} sort="code" empty={t('queues.empty')} />
    </>
  );
}
