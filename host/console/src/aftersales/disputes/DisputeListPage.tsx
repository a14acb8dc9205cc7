import { Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Moment, momentText } from '../../shared/Moment';
import { MinorMoney, Money } from '../../shared/Money';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { CustomerLink } from '../CustomerLink';
import { OrderLink } from '../OrderLink';
import { DisputeListDocument, type DisputeListQuery } from './DisputeList.gen';

type Row = DisputeListQuery['disputes']['nodes'][number];

export default function DisputeListPage() {
  const { t, value } = useWords('disputes');
  const { i18n } = useTranslation();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: d => <Link to={`/disputes/${d.id}`} className="number">{d.number}</Link>, text: d => d.number },
    { key: 'state', sort: 'state', render: d => <><StatusTag of="DisputeState" value={d.state} />{d.problem && <Tag className="tone tone-error" variant="outlined">{t('problem')}</Tag>}</>, text: d => value('DisputeState', d.state), filter: { kind: 'enum', enum: 'DisputeState' } },
    { key: 'kind', render: d => value('DisputeKind', d.kind), text: d => value('DisputeKind', d.kind), filter: { kind: 'enum', enum: 'DisputeKind' } },
    { key: 'order', render: d => <OrderLink id={d.orderId} number={d.orderNumber} />, text: d => d.orderNumber },
    { key: 'customer', render: d => <CustomerLink id={d.partyId} /> },
    { key: 'claim', title: t('claim'), sort: 'claimMinor', align: 'right', render: d => <MinorMoney minor={d.claimMinor} currency={d.currency} /> },
    { key: 'outcome', render: d => <StatusTag of="DisputeOutcome" value={d.outcome} />, text: d => value('DisputeOutcome', d.outcome), filter: { kind: 'enum', enum: 'DisputeOutcome' } },
    { key: 'refunded', title: t('refunded'), sort: 'refundedMinor', align: 'right', render: d => <Money of={d.refunded} />, text: d => Number(d.refunded.amount) },
    { key: 'openedAt', title: t('openedAt'), sort: 'openedAt', render: d => <Moment at={d.openedAt} />, text: d => momentText(d.openedAt, i18n.language), filter: { kind: 'dates' } },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('title')} />
      <DataTable<DisputeListQuery, Row> name="disputes" document={DisputeListDocument} rows={d => d.disputes} columns={columns} sort="-openedAt" searchHint={t('search')} open={d => `/disputes/${d.id}`} empty={t('empty')}
        filters={[{ key: 'open', title: t('views.open'), filter: { kind: 'flag', bare: true } }]}
        views={[{ name: t('views.toDecide'), query: 'state=OPEN' }, { name: t('views.open'), query: 'open=true' }]} />
    </>
  );
}
