import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { comma } from '../../shared/listText';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { FulfillmentListDocument, type FulfillmentListQuery, ShipFulfillmentDocument } from './Fulfillment.gen';

type Row = FulfillmentListQuery['fulfillments']['nodes'][number];

export default function FulfillmentListPage() {
  const { t, value } = useWords('picking');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: f => <Link to={`/fulfillments/${f.id}`} className="number">{f.number}</Link>, text: f => f.number },
    { key: 'orderNumber', title: t('list.order'), render: f => (f.orderId ? <Link to={`/orders/${f.orderId}`} className="number">{f.orderNumber}</Link> : '—'), text: f => f.orderNumber, filter: { kind: 'text', op: 'eq' } },
    { key: 'state', render: f => <StatusTag of="FulfillmentState" value={f.state} />, text: f => value('FulfillmentState', f.state), filter: { kind: 'enum', enum: 'FulfillmentState' } },
    { key: 'goods', title: t('list.goods'), render: f => <div className="wrap">{f.lines.map(l => `${l.name} ×${l.quantity}`).join(comma())}</div>, text: f => f.lines.map(l => `${l.sku}×${l.quantity}`).join(' ') },
    { key: 'note', title: t('list.note'), render: f => f.issueNoteNumber ?? '—', text: f => f.issueNoteNumber },
    { key: 'location', render: f => <NameOf id={f.locationId} /> },
    { key: 'createdAt', sort: 'createdAt', render: f => <Moment at={f.createdAt} />, text: f => momentText(f.createdAt, i18n.language), filter: { kind: 'dates' } },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('list.title')}>{can('logistics:fulfillment:pick') && <Link to="/scan"><Button type="primary">{t('list.scan')}</Button></Link>}</PageHead>
      <DataTable<FulfillmentListQuery, Row> name="fulfillments" document={FulfillmentListDocument} rows={d => d.fulfillments} columns={columns} sort="createdAt" opens={opens} open={f => `/fulfillments/${f.id}`} empty={t('list.empty')}
        views={[{ name: t('views.toPick'), query: 'state=NOTIFIED,CREATED' }, { name: t('views.picking'), query: 'state=PICKING,PICKED' }, { name: t('views.toShip'), query: 'state=PACKED,READY' }, { name: t('views.short'), query: 'state=SHORT' }, { name: t('views.all'), query: 'q=' }]}
        bulk={can('logistics:fulfillment:ship') ? [{ mutation: 'shipFulfillment', document: ShipFulfillmentDocument, name: (f: Row) => f.number, input: (f: Row) => (f.shippedAt ? null : { id: f.id, expectedVersion: f.version }) }] : undefined} />
    </>
  );
}

const opens = { state: 'CREATED,NOTIFIED,PICKING,PICKED,PACKED,READY,SHORT' };
