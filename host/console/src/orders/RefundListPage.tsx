import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../app/viewer';
import { useWords } from '../i18n/useWords';
import { ActionButton } from '../shared/action/ActionButton';
import { NextSteps } from '../shared/action/NextSteps';
import { Moment, momentText } from '../shared/Moment';
import { Money } from '../shared/Money';
import { PageHead } from '../shared/PageHead';
import { StatusTag } from '../shared/StatusTag';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { SettleUnbookedRefundDocument, SettleUnbookedRefundForm } from './Ledger.gen';
import { refundSteps } from './OrderRefunds';
import { ApproveRefundDocument } from './OrderRefunds.gen';
import { RefundListDocument, type RefundListQuery } from './RefundList.gen';

type Row = RefundListQuery['refunds']['nodes'][number];
const nothing = () => {};

export default function RefundListPage() {
  const { t, value } = useWords('orders');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', render: r => <span className="number">{r.number}</span>, text: r => r.number },
    { key: 'order', render: r => r.order && <Link to={`/orders/${r.order.id}`} className="number">{r.order.number}</Link>, text: r => r.order?.number },
    { key: 'state', render: r => <StatusTag of="RefundState" value={r.state} />, text: r => value('RefundState', r.state), filter: { kind: 'enum', enum: 'RefundState' } },
    { key: 'amount', sort: 'amountMinor', align: 'right', render: r => <Money of={r.amount} />, text: r => Number(r.amount.amount) },
    { key: 'cause', title: t('refunds.cause'), render: r => value('RefundCause', r.cause), text: r => value('RefundCause', r.cause), filter: { kind: 'enum', enum: 'RefundCause' } },
    { key: 'reason', render: r => <div className="wrap">{r.reason}{r.failureCode && <span className="hint"> · {r.failureCode}</span>}</div>, text: r => r.reason },
    { key: 'createdAt', sort: 'createdAt', render: r => <Moment at={r.createdAt} />, text: r => momentText(r.createdAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'steps', title: t('exceptions.steps'), render: r => (r.state === 'UNBOOKED' ? can('orders:refund:approve') && <ActionButton document={SettleUnbookedRefundDocument} form={SettleUnbookedRefundForm} fixed={{ id: r.id, expectedVersion: r.version }} button={{ size: 'small' }} /> : <NextSteps of={r} actions={refundSteps} danger={['rejectRefund']} primary={['approveRefund', 'executeRefund']} onDone={nothing} />) },
  ], [t, value, i18n.language, can]);
  return (
    <>
      <PageHead title={t('refunds.title')} />
      <DataTable<RefundListQuery, Row> name="refunds" document={RefundListDocument} rows={d => d.refunds} columns={columns} sort="-createdAt" empty={t('refunds.empty')} views={[{ name: t('refunds.toApprove'), query: 'state=PROPOSED' }, { name: t('refunds.failed'), query: 'state=FAILED,UNKNOWN' }]}
        bulk={can('orders:refund:approve') ? [{ mutation: 'approveRefund', document: ApproveRefundDocument, name: (r: Row) => r.number, input: (r: Row) => (r.state === 'PROPOSED' ? { id: r.id, expectedVersion: r.version } : null) }] : undefined} />
    </>
  );
}
