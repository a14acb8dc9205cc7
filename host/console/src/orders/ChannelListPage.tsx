import { useMemo } from 'react';
import { useViewer } from '../app/viewer';
import { useWords } from '../i18n/useWords';
import { useUpsert } from '../shared/action/useUpsert';
import { PageHead } from '../shared/PageHead';
import { StatusTag } from '../shared/StatusTag';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { ChannelListDocument, type ChannelListQuery, UpsertChannelDocument, UpsertChannelForm } from './Channels.gen';

type Row = ChannelListQuery['channels']['nodes'][number];

/** Where orders come from: own shops, platforms, the phone. */
export default function ChannelListPage() {
  const { t, value } = useWords('orders');
  const { can, connection } = useViewer();
  const upsert = useUpsert<Row>({ document: UpsertChannelDocument, form: UpsertChannelForm, may: can('orders:channel:write'), labels: { create: t('channels.create'), change: t('channels.change') }, fixed: r => ({ code: r.code }) });
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: c => <>{c.name} <span className="hint">{c.code}</span></>, text: c => c.name },
    { key: 'kind', sort: 'kind', render: c => value('ChannelKind', c.kind), text: c => value('ChannelKind', c.kind), filter: { kind: 'enum', enum: 'ChannelKind' } },
    { key: 'connection', title: t('channels.connection'), render: c => (c.connection ? connection(c.connection) : t('channels.byHand')), text: c => c.connection },
    { key: 'active', sort: 'isActive', render: c => <StatusTag of="SwitchState" value={c.isActive ? 'ON' : 'OFF'} />, filter: { kind: 'flag', field: 'isActive' } }, ...upsert.column,
  ], [t, value, connection, upsert.column]);
  return (
    <>
      <PageHead title={t('channels.title')}>{upsert.create}</PageHead>
      <DataTable<ChannelListQuery, Row> name="channels" document={ChannelListDocument} rows={d => d.channels} columns={columns} sort="code" empty={t('channels.empty')} />
    </>
  );
}
