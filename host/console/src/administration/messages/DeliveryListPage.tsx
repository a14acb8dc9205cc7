import { useMemo } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { DeliveryListDocument, type DeliveryListQuery, RetryNotificationDocument, RetryNotificationForm } from './Deliveries.gen';

type Row = DeliveryListQuery['notificationDeliveries']['nodes'][number];

/** What became of messages to people, by every way they go out. */
export default function DeliveryListPage() {
  const { t, value } = useWords('messages');
  const { can, connection } = useViewer();
  const write = can('administration:notification:write');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'createdAt', sort: 'createdAt', render: r => <Moment at={r.createdAt} />, text: r => r.createdAt, filter: { kind: 'dates' } },
    { key: 'channel', sort: 'channel', render: r => value('NotificationChannel', r.channel), text: r => r.channel, filter: { kind: 'enum', enum: 'NotificationChannel' } },
    { key: 'title', title: t('message'), render: r => <div className="wrap">{r.title}</div>, text: r => r.title },
    { key: 'to', title: t('to'), render: r => <NameOf id={r.accountId ?? r.partyId} /> },
    { key: 'state', sort: 'state', render: r => <StatusTag of="NotificationState" value={r.state} />, text: r => r.state, filter: { kind: 'enum', enum: 'NotificationState' } },
    { key: 'reason', render: r => (r.reason ? <div className="wrap">{t(`reason.${r.reason}`, r.reason)}{r.detail && <div className="hint">{r.detail}</div>}</div> : '—'), text: r => r.reason },
    { key: 'connection', title: t('connection'), render: r => (r.connection ? connection(r.connection) : '—'), text: r => r.connection && connection(r.connection), extra: true }, { key: 'attempt', title: t('attempts'), render: r => r.attempt, text: r => r.attempt, align: 'right', extra: true },
    ...(write ? [{ key: 'steps', title: ' ', render: (r: Row) => r.state === 'FAILED' && <ActionButton document={RetryNotificationDocument} form={RetryNotificationForm} fixed={{ id: r.id, expectedVersion: r.version }} button={{ size: 'small' }} /> }] : []),
  ], [t, value, write, connection]);
  return (
    <>
      <PageHead title={t('deliveries')} />
      <DataTable<DeliveryListQuery, Row> name="deliveries" document={DeliveryListDocument} rows={d => d.notificationDeliveries} columns={columns} sort="-createdAt" empty={t('noDeliveries')} views={[{ name: t('failedOnes'), query: 'state=FAILED' }]} />
    </>
  );
}
