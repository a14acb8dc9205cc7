import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Moment, momentText } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { ShipmentListDocument, type ShipmentListQuery } from './Shipment.gen';

type Row = ShipmentListQuery['shipments']['nodes'][number];

export default function ShipmentListPage() {
  const { t, value } = useWords('shipping');
  const { i18n } = useTranslation();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: s => <Link to={`/shipments/${s.id}`} className="number">{s.number}</Link>, text: s => s.number },
    { key: 'orderNumber', title: t('list.order'), render: s => (s.orderId ? <Link to={`/orders/${s.orderId}`} className="number">{s.orderNumber}</Link> : '—'), text: s => s.orderNumber, filter: { kind: 'text', op: 'eq' } },
    { key: 'state', render: s => <StatusTag of="ShipmentState" value={s.state} />, text: s => value('ShipmentState', s.state), filter: { kind: 'enum', enum: 'ShipmentState' } },
    { key: 'courier', render: s => s.courier ?? '—', text: s => s.courier, filter: { kind: 'text', op: 'eq' } },
    { key: 'waybill', title: t('list.waybill'), render: s => s.waybills.map(w => w.number).filter(Boolean).join(' ') || '—', text: s => s.waybills.map(w => w.number).join(' ') },
    { key: 'receiver', title: t('list.receiver'), render: s => <>{s.receiver.name} <span className="hint">{s.region}</span></>, text: s => s.receiver.name },
    { key: 'direction', render: s => value('ShipmentDirection', s.direction), text: s => value('ShipmentDirection', s.direction), filter: { kind: 'enum', enum: 'ShipmentDirection' }, extra: true },
    { key: 'promisedAt', sort: 'promisedAt', render: s => <Moment at={s.promisedAt} />, text: s => momentText(s.promisedAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'createdAt', sort: 'createdAt', render: s => <Moment at={s.createdAt} />, text: s => momentText(s.createdAt, i18n.language) },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('list.title')} />
      <DataTable<ShipmentListQuery, Row> name="shipments" document={ShipmentListDocument} rows={d => d.shipments} columns={columns} sort="-createdAt" open={s => `/shipments/${s.id}`} empty={t('list.empty')}
        views={[{ name: t('views.toLabel'), query: 'state=CREATED' }, { name: t('views.toHand'), query: 'state=LABELLED' }, { name: t('views.onTheWay'), query: 'state=HANDED_OVER,IN_TRANSIT,OUT_FOR_DELIVERY' }, { name: t('views.atRisk'), query: 'state=EXCEPTION,REFUSED,RETURNING,LOST' }]} />
    </>
  );
}
