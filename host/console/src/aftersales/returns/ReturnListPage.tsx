import { Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { comma } from '../../shared/listText';
import { Moment, momentText } from '../../shared/Moment';
import { Money } from '../../shared/Money';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { BulkAction } from '../../shared/table/bulk';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { CustomerLink } from '../CustomerLink';
import { OrderLink } from '../OrderLink';
import { AuthoriseReturnDocument, AuthoriseReturnForm } from './ReturnSteps.gen';
import { ReturnListDocument, type ReturnListQuery } from './ReturnList.gen';

type Row = ReturnListQuery['returns']['nodes'][number];
const authorise: BulkAction<Row> = { mutation: 'authoriseReturn', document: AuthoriseReturnDocument, form: AuthoriseReturnForm, hide: ['lines'], name: r => r.number, input: r => (r.state === 'REQUESTED' ? { id: r.id, expectedVersion: r.version } : null) };
const goods = (r: Row) => r.lines.map(l => `${l.name} × ${l.requested}`).join(comma());

export default function ReturnListPage() {
  const { t, value } = useWords('returns');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: r => <Link to={`/returns/${r.id}`} className="number">{r.number}</Link>, text: r => r.number },
    { key: 'state', sort: 'state', render: r => <><StatusTag of="ReturnState" value={r.state} />{r.problem && <Tag className="tone tone-error" variant="outlined">{t('problem')}</Tag>}</>, text: r => value('ReturnState', r.state), filter: { kind: 'enum', enum: 'ReturnState' } },
    { key: 'kind', render: r => value('ReturnKind', r.kind), text: r => value('ReturnKind', r.kind), filter: { kind: 'enum', enum: 'ReturnKind' } },
    { key: 'order', render: r => <OrderLink id={r.orderId} number={r.orderNumber} />, text: r => r.orderNumber },
    { key: 'goods', title: t('goods'), render: r => <div className="wrap">{goods(r)}</div>, text: goods },
    { key: 'customer', render: r => <CustomerLink id={r.partyId} /> },
    { key: 'refunded', title: t('money.refunded'), sort: 'refundedMinor', align: 'right', render: r => <Money of={r.refunded} />, text: r => Number(r.refunded.amount) },
    { key: 'waybillNumber', title: t('facts.waybill'), extra: true, render: r => r.waybillNumber ?? '—', text: r => r.waybillNumber },
    { key: 'sendBy', title: t('facts.sendBy'), sort: 'sendBy', extra: true, render: r => <Moment at={r.sendBy} />, text: r => momentText(r.sendBy, i18n.language) },
    { key: 'requestedAt', title: t('facts.requestedAt'), sort: 'requestedAt', render: r => <Moment at={r.requestedAt} />, text: r => momentText(r.requestedAt, i18n.language), filter: { kind: 'dates' } },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('title')} />
      <DataTable<ReturnListQuery, Row> name="returns" document={ReturnListDocument} rows={d => d.returns} columns={columns} sort="-requestedAt" searchHint={t('search')} open={r => `/returns/${r.id}`} empty={t('empty')} bulk={can('aftersales:return:authorise') ? [authorise] : undefined}
        filters={[{ key: 'open', title: t('views.open'), filter: { kind: 'flag', bare: true } }]}
        views={[{ name: t('views.open'), query: 'open=true' }, { name: t('views.toAnswer'), query: 'state=REQUESTED' }, { name: t('views.onTheWay'), query: 'state=AUTHORISED,IN_TRANSIT,PARTIALLY_RECEIVED' }, { name: t('views.toInspect'), query: 'state=RECEIVED' }, { name: t('views.toDecide'), query: 'state=INSPECTED' }]} />
    </>
  );
}
