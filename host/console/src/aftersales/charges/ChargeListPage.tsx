import { Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Moment, momentText } from '../../shared/Moment';
import { Money } from '../../shared/Money';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { CustomerLink } from '../CustomerLink';
import { ChargeListDocument, type ChargeListQuery } from './ChargeList.gen';

type Row = ChargeListQuery['charges']['nodes'][number];

/** What was charged for service, and what of it is still owed. */
export default function ChargeListPage() {
  const { t, value } = useWords('charges');
  const { i18n } = useTranslation();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: c => <Link to={`/charges/${c.id}`} className="number">{c.number}</Link>, text: c => c.number },
    { key: 'state', sort: 'state', render: c => <><StatusTag of="ChargeState" value={c.state} />{c.isOverdue && <Tag className="tone tone-error" variant="outlined">{t('overdue')}</Tag>}</>, text: c => value('ChargeState', c.state), filter: { kind: 'enum', enum: 'ChargeState' } },
    { key: 'customer', render: c => <CustomerLink id={c.partyId} /> },
    { key: 'payer', title: t('payer'), render: c => value('ChargePayer', c.payer), text: c => value('ChargePayer', c.payer), filter: { kind: 'enum', enum: 'ChargePayer' } },
    { key: 'amount', sort: 'amountMinor', align: 'right', render: c => <Money of={c.amount} />, text: c => Number(c.amount.amount) },
    { key: 'open', title: t('open'), sort: 'openMinor', align: 'right', render: c => <Money of={c.open} strong />, text: c => Number(c.open.amount) },
    { key: 'dueAt', title: t('dueAt'), sort: 'dueAt', render: c => <Moment at={c.dueAt} dateOnly />, text: c => momentText(c.dueAt, i18n.language, true), filter: { kind: 'dates' } },
    { key: 'raisedAt', title: t('raisedAt'), sort: 'raisedAt', render: c => <Moment at={c.raisedAt} />, text: c => momentText(c.raisedAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'for', title: t('for'), render: c => <span className="tags">{c.workOrderId && <Link to={`/work-orders/${c.workOrderId}`}>{t('workOrder')}</Link>}{c.caseId && <Link to={`/cases/${c.caseId}`}>{t('case')}</Link>}</span> },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('title')}><Link to="/charges/ageing">{t('ageing.title')}</Link></PageHead>
      <DataTable<ChargeListQuery, Row> name="charges" document={ChargeListDocument} rows={d => d.charges} columns={columns} sort="-raisedAt" open={c => `/charges/${c.id}`} empty={t('empty')}
        searchHint={t('search')} searchIn={text => ({ number: { contains: text } })}
        filters={[{ key: 'overdue', title: t('overdue'), filter: { kind: 'flag', bare: true } }]}
        views={[{ name: t('views.owed'), query: 'state=OPEN,PARTLY_PAID' }, { name: t('views.overdue'), query: 'overdue=true' }, { name: t('views.paid'), query: 'state=PAID' }]} />
    </>
  );
}
