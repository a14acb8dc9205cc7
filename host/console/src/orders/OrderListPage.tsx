import { Tooltip } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../app/viewer';
import { useWords } from '../i18n/useWords';
import { Moment, momentText } from '../shared/Moment';
import { Money } from '../shared/Money';
import { PageHead } from '../shared/PageHead';
import { StatusTag } from '../shared/StatusTag';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { AttentionMarks } from './AttentionMarks';
import { OrderListDocument, type OrderListQuery } from './OrderList.gen';
import { AuditOrderDocument, ReleaseOrderDocument } from './OrderSteps.gen';

type Row = OrderListQuery['orders']['nodes'][number];

export default function OrderListPage() {
  const { t, value } = useWords('orders');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: o => <Link to={`/orders/${o.id}`} className="number">{o.number}</Link>, text: o => o.number },
    { key: 'attention', title: t('list.attention'), render: o => <AttentionMarks of={o.attention} />, text: o => o.attention.map(a => a.text).join(' ') },
    { key: 'lifecycle', render: o => <StatusTag of="OrderLifecycle" value={o.lifecycle} />, text: o => value('OrderLifecycle', o.lifecycle), filter: { kind: 'enum', enum: 'OrderLifecycle' }, sort: 'lifecycle' },
    { key: 'paymentStatus', render: o => <StatusTag of="OrderPaymentStatus" value={o.paymentStatus} />, text: o => value('OrderPaymentStatus', o.paymentStatus), filter: { kind: 'enum', enum: 'OrderPaymentStatus' } },
    { key: 'fulfillmentStatus', render: o => <StatusTag of="OrderFulfillmentStatus" value={o.fulfillmentStatus} />, text: o => value('OrderFulfillmentStatus', o.fulfillmentStatus), filter: { kind: 'enum', enum: 'OrderFulfillmentStatus' } },
    { key: 'receiver', title: t('list.receiver'), render: o => <Tooltip title={o.receiver.region}>{o.receiver.name} <span className="hint">{o.receiver.phone}</span></Tooltip>, text: o => o.receiver.name },
    { key: 'pieces', title: t('list.pieces'), align: 'right', render: o => o.lines.reduce((sum, l) => sum + l.quantity, 0), text: o => o.lines.reduce((sum, l) => sum + l.quantity, 0) },
    { key: 'payable', sort: 'payableMinor', align: 'right', render: o => <Money of={o.payable} />, text: o => Number(o.payable.amount) },
    { key: 'channel', title: t('list.channel'), render: o => o.channel?.name ?? '—', text: o => o.channel?.name },
    { key: 'method', extra: true, render: o => value('PaymentMethod', o.method), text: o => value('PaymentMethod', o.method), filter: { kind: 'enum', enum: 'PaymentMethod' } },
    { key: 'waybills', title: t('list.waybills'), extra: true, render: o => o.waybills.map(w => w.number).join(' '), text: o => o.waybills.map(w => w.number).join(' ') },
    { key: 'promisedAt', extra: true, sort: 'promisedAt', render: o => <Moment at={o.promisedAt} />, text: o => momentText(o.promisedAt, i18n.language) },
    { key: 'placedAt', sort: 'placedAt', render: o => <Moment at={o.placedAt} />, text: o => momentText(o.placedAt, i18n.language), filter: { kind: 'dates' } },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('list.title')} />
      <DataTable<OrderListQuery, Row>
        name="orders" document={OrderListDocument} rows={d => d.orders} columns={columns} sort="-placedAt" searchHint={t('list.search')} open={o => `/orders/${o.id}`} empty={t('list.empty')}
        filters={[{ key: 'stage', title: t('list.stage'), filter: { kind: 'enum', enum: 'OrderStage', bare: true } }, { key: 'openExceptions', title: t('list.exceptions'), filter: { kind: 'above' } }, { key: 'isDisputed', title: t('list.disputed'), filter: { kind: 'flag' } }]}
        views={[
          { name: t('views.unpaid'), query: 'paymentStatus=UNPAID&stage=PENDING' }, { name: t('views.toRelease'), query: 'lifecycle=APPROVED&paymentStatus=HELD' }, { name: t('views.toShip'), query: 'lifecycle=RELEASED&fulfillmentStatus=ALLOCATED' },
          { name: t('views.exceptions'), query: 'openExceptions=0' }, { name: t('views.onTheWay'), query: 'fulfillmentStatus=SHIPPED,PARTIALLY_SHIPPED' }, { name: t('views.disputed'), query: 'isDisputed=true' },
        ]}
        bulk={[
          ...(can('orders:order:release') ? [{ mutation: 'releaseOrder', document: ReleaseOrderDocument, name: (o: Row) => o.number, input: (o: Row) => (o.lifecycle === 'APPROVED' ? { id: o.id, expectedVersion: o.version } : null) }] : []),
          ...(can('orders:order:audit') ? [{ mutation: 'auditOrder', document: AuditOrderDocument, name: (o: Row) => o.number, input: (o: Row) => (o.lifecycle === 'PLACED' || o.lifecycle === 'ON_HOLD' ? { id: o.id, expectedVersion: o.version } : null) }] : []),
        ]}
      />
    </>
  );
}
