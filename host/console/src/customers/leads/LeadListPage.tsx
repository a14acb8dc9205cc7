import { Flex } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { CustomerLink } from '../../aftersales/CustomerLink';
import { MinorMoney } from '../../shared/Money';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { LeadOrigin } from './LeadOrigin';
import { LeadTiles } from './LeadTiles';
import { LeadListDocument, type LeadListQuery } from './Leads.gen';
import { RecordLead } from './RecordLead';

type Row = LeadListQuery['leads']['nodes'][number];
const origins = ['Case', 'WorkOrder', 'Order'] as const;

/** What customers might buy, as it was heard while serving them, and how many of these chances became business lately. */
export default function LeadListPage() {
  const { t, value } = useWords('leads');
  const { i18n } = useTranslation();
  const { me } = useViewer();
  const navigate = useNavigate();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'interest', title: t('interest'), sort: 'interest', render: l => <Link to={`/leads/${l.id}`}>{value('LeadInterest', l.interest)}</Link>, text: l => value('LeadInterest', l.interest), filter: { kind: 'enum', enum: 'LeadInterest' } },
    { key: 'product', title: t('product'), render: l => l.product ?? '—', text: l => l.product, filter: { kind: 'text' } },
    { key: 'customer', render: l => <CustomerLink id={l.partyId} /> },
    { key: 'state', sort: 'state', render: l => <StatusTag of="LeadState" value={l.state} />, text: l => value('LeadState', l.state), filter: { kind: 'enum', enum: 'LeadState' } },
    { key: 'value', title: t('value'), align: 'right', sort: 'valueMinor', render: l => <MinorMoney minor={l.valueMinor} currency={l.currency} /> },
    { key: 'won', title: t('won'), align: 'right', sort: 'wonMinor', render: l => <MinorMoney minor={l.wonMinor} currency={l.currency} /> },
    { key: 'owner', render: l => (l.ownerId ? <NameOf id={l.ownerId} /> : '—') },
    { key: 'originType', title: t('origin.title'), render: l => <LeadOrigin of={l} />, text: l => l.originNumber, filter: { kind: 'choice', options: origins.map(o => ({ value: o, label: t(`origin.${o}`) })) } },
    { key: 'createdAt', title: t('heardAt'), sort: 'createdAt', render: l => <Moment at={l.createdAt} />, text: l => momentText(l.createdAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'endedAt', title: t('endedAt'), sort: 'endedAt', render: l => <Moment at={l.endedAt} />, text: l => momentText(l.endedAt, i18n.language), extra: true },
  ], [t, value, i18n.language]);
  const filters = useMemo(() => [{ key: 'mine', title: t('mine'), filter: { kind: 'flag' as const, field: 'ownerId', as: me.id } }], [t, me.id]);
  const [from, to] = [dayjs().subtract(89, 'day').format('YYYY-MM-DD'), dayjs().format('YYYY-MM-DD')];
  return (
    <>
      <PageHead title={t('title')}><Link to="/leads/figures">{t('figures.link')}</Link><RecordLead primary onDone={id => void navigate(`/leads/${id}`)} /></PageHead>
      <Flex vertical gap={12}>
        <LeadTiles from={from} to={to} title={t('figures.lately')} />
        <DataTable<LeadListQuery, Row> name="leads" document={LeadListDocument} rows={d => d.leads} columns={columns} sort="-createdAt" filters={filters} open={l => `/leads/${l.id}`} empty={t('empty')} views={[{ name: t('views.open'), query: 'state=NEW,QUALIFIED' }, { name: t('views.mine'), query: 'mine=true&state=NEW,QUALIFIED' }, { name: t('views.won'), query: 'state=CONVERTED' }]} />
      </Flex>
    </>
  );
}
