import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment, momentText } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import { CourierPickerDocument } from '../../shared/pickers/CourierPicker.gen';
import { StockLocationPicker } from '../../shared/pickers/StockLocationPicker';
import type { BulkAction } from '../../shared/table/bulk';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { labelOf, PrintLabels } from './PrintLabels';
import { CreateShipmentDocument, CreateShipmentForm, RequestWaybillDocument, RequestWaybillForm, ShipmentListDocument, type ShipmentListQuery } from './Shipment.gen';

type Row = ShipmentListQuery['shipments']['nodes'][number];
const ask: BulkAction<Row> = { mutation: 'requestWaybill', document: RequestWaybillDocument, form: RequestWaybillForm, hide: ['confirmedWarnings', 'package'], name: s => s.number, input: s => (s.state === 'CREATED' ? { id: s.id, expectedVersion: s.version } : null) };
const pickers = { fromLocationId: StockLocationPicker };

export default function ShipmentListPage() {
  const { t, value } = useWords('shipping');
  const { i18n } = useTranslation();
  const { can, connection } = useViewer();
  const [{ data }] = useQuery({ query: CourierPickerDocument, requestPolicy: 'cache-first' });
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: s => <Link to={`/shipments/${s.id}`} className="number">{s.number}</Link>, text: s => s.number },
    { key: 'orderNumber', title: t('list.order'), render: s => (s.orderId ? <Link to={`/orders/${s.orderId}`} className="number">{s.orderNumber}</Link> : '—'), text: s => s.orderNumber, filter: { kind: 'text', op: 'eq' } },
    { key: 'state', render: s => <StatusTag of="ShipmentState" value={s.state} />, text: s => value('ShipmentState', s.state), filter: { kind: 'enum', enum: 'ShipmentState' } },
    { key: 'courier', render: s => (s.courier ? connection(s.courier) : '—'), text: s => s.courier && connection(s.courier), filter: { kind: 'choice', options: data?.couriers.map(c => ({ value: c, label: connection(c) })) ?? [] } },
    { key: 'waybill', title: t('list.waybill'), render: s => s.waybills.map(w => w.number).filter(Boolean).join(' ') || '—', text: s => s.waybills.map(w => w.number).join(' ') },
    { key: 'receiver', title: t('list.receiver'), render: s => <>{s.receiver.name} <span className="hint">{s.region}</span></>, text: s => s.receiver.name },
    { key: 'direction', render: s => value('ShipmentDirection', s.direction), text: s => value('ShipmentDirection', s.direction), filter: { kind: 'enum', enum: 'ShipmentDirection' }, extra: true },
    { key: 'promisedAt', sort: 'promisedAt', render: s => <Moment at={s.promisedAt} />, text: s => momentText(s.promisedAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'createdAt', sort: 'createdAt', render: s => <Moment at={s.createdAt} />, text: s => momentText(s.createdAt, i18n.language) },
  ], [t, value, i18n.language, connection, data]);
  return (
    <>
      <PageHead title={t('list.title')}>{can('logistics:shipment:create') && <ActionButton document={CreateShipmentDocument} form={CreateShipmentForm} pickers={pickers} intro={<p className="hint">{t('list.createHint')}</p>} width={640} />}</PageHead>
      <DataTable<ShipmentListQuery, Row> name="shipments" document={ShipmentListDocument} rows={d => d.shipments} columns={columns} sort="-createdAt" open={s => `/shipments/${s.id}`} empty={t('list.empty')}
        views={[{ name: t('views.toLabel'), query: 'state=CREATED' }, { name: t('views.toHand'), query: 'state=LABELLED' }, { name: t('views.onTheWay'), query: 'state=HANDED_OVER,IN_TRANSIT,OUT_FOR_DELIVERY' }, { name: t('views.atRisk'), query: 'state=EXCEPTION,REFUSED,RETURNING,LOST' }]}
        bulk={can('logistics:waybill:request') || can('logistics:label:print') ? can('logistics:waybill:request') ? [ask] : [] : undefined}
        tools={can('logistics:label:print') ? (picked, done) => <PrintLabels labels={picked.flatMap(labelOf)} again={done} /> : undefined} />
    </>
  );
}
