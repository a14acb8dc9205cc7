import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { comma } from '../../shared/listText';
import { Moment, momentText } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { CreatePartyDocument, CreatePartyForm, CustomerListDocument, type CustomerListQuery } from './CustomerList.gen';

type Row = CustomerListQuery['parties']['nodes'][number];

export default function CustomerListPage() {
  const { t, value } = useWords('customers');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const navigate = useNavigate();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', title: t('list.name'), render: p => <Link to={`/customers/${p.id}`}>{p.displayName ?? p.number}</Link>, text: p => p.displayName },
    { key: 'number', sort: 'number', render: p => <span className="number">{p.number}</span>, text: p => p.number },
    { key: 'kind', render: p => value('PartyKind', p.kind), text: p => value('PartyKind', p.kind), filter: { kind: 'enum', enum: 'PartyKind' } },
    { key: 'role', title: t('list.roles'), render: p => p.roles.map(r => value('PartyRole', r)).join(comma()) || '—', text: p => p.roles.map(r => value('PartyRole', r)).join(' '), filter: { kind: 'enum', enum: 'PartyRole', bare: true } },
    { key: 'level', title: t('list.level'), render: p => p.level ?? '—', text: p => p.level, filter: { kind: 'text', op: 'eq' } },
    { key: 'contact', title: t('list.contact'), render: p => (p.contactPoints.find(c => c.preferred) ?? p.contactPoints[0])?.masked ?? '—' },
    { key: 'status', render: p => <StatusTag of="PartyStatus" value={p.status} />, text: p => value('PartyStatus', p.status), filter: { kind: 'enum', enum: 'PartyStatus' } },
    { key: 'createdAt', sort: 'createdAt', render: p => <Moment at={p.createdAt} />, text: p => momentText(p.createdAt, i18n.language), filter: { kind: 'dates' } },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('list.title')}>{can('customers:party:create') && <ActionButton document={CreatePartyDocument} form={CreatePartyForm} hide={['externalRefs', 'source', 'orgUnitId', 'addresses']} initial={{ kind: 'PERSON', roles: ['CONSUMER'] }} button={{ type: 'primary' }} width={640} onDone={p => { const made = (p as { party?: { id: string } }).party; if (made) void navigate(`/customers/${made.id}`); }} />}</PageHead>
      <DataTable<CustomerListQuery, Row> name="customers" document={CustomerListDocument} rows={d => d.parties} columns={columns} sort="-createdAt" searchHint={t('list.search')} searchIn={search => ({ search })} open={p => `/customers/${p.id}`} empty={t('list.empty')} views={[{ name: t('list.active'), query: 'status=ACTIVE' }]} />
    </>
  );
}
