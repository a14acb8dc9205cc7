import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { RecordReleaseDeliveryDocument, RecordReleaseDeliveryForm, ReleaseDeliveryListDocument, type ReleaseDeliveryListQuery } from './Releases.gen';

type Row = ReleaseDeliveryListQuery['releaseDeliveries']['nodes'][number];

/** Who was to get a release, whether they have it, and how that is proved. */
export function ReleaseDeliveries({ where, again }: { where: Record<string, unknown>; again: () => void }) {
  const { t, value } = useWords('releases');
  const { can } = useViewer();
  const deliver = can('customers:release:deliver');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'customer', render: d => (d.partyId ? <Link to={`/customers/${d.partyId}`}><NameOf id={d.partyId} /></Link> : '—') },
    { key: 'state', sort: 'state', render: d => <StatusTag of="DeliveryProgress" value={d.state} />, text: d => value('DeliveryProgress', d.state), filter: { kind: 'enum', enum: 'DeliveryProgress' } },
    { key: 'sentAt', title: t('sentAt'), sort: 'sentAt', render: d => <Moment at={d.sentAt} /> }, { key: 'readAt', title: t('readAt'), sort: 'readAt', render: d => <Moment at={d.readAt} /> },
    { key: 'proof', title: t('proof'), render: d => <div className="wrap">{d.proof ?? '—'}</div>, text: d => d.proof }, { key: 'owner', render: d => <NameOf id={d.ownerId} /> },
    ...(deliver ? [{ key: 'steps', title: ' ', render: (d: Row) => d.state !== 'READ' && <ActionButton document={RecordReleaseDeliveryDocument} form={RecordReleaseDeliveryForm} fixed={{ id: d.id, expectedVersion: d.version }} initial={{ read: true }} button={{ size: 'small' }} onDone={again} /> }] : []),
  ], [t, value, deliver, again]);
  return <DataTable<ReleaseDeliveryListQuery, Row> name="releaseDeliveries" document={ReleaseDeliveryListDocument} rows={d => d.releaseDeliveries} columns={columns} sort="state" where={where} empty={t('noDeliveries')} />;
}
