import { Segmented } from 'antd';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { comma } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { AccountPicker } from '../../shared/pickers/AccountPicker';
import { PartyPicker } from '../../shared/pickers/PartyPicker';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { AssignAccountManagersDocument, AssignAccountManagersForm, MyPortfolioListDocument, type MyPortfolioListQuery, PortfolioListDocument, type PortfolioListQuery } from './Portfolio.gen';

type Row = MyPortfolioListQuery['myPortfolio']['nodes'][number];
const pickers = { partyIds: PartyPicker, managerId: AccountPicker, fromManagerId: AccountPicker };

/** The customers of a customer manager: one's own, or somebody else's. */
export default function PortfolioPage() {
  const { t, value } = useWords('portfolio');
  const { can, me } = useViewer();
  const [params, setParams] = useSearchParams();
  const manager = params.get('manager') ?? (can('customers:portfolio:own') ? undefined : me.id);
  const variables = useMemo(() => ({ managerId: manager }), [manager]);
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', render: p => <Link to={`/customers/${p.id}`}>{p.displayName ?? p.number}</Link>, text: p => p.displayName }, { key: 'number', sort: 'number', render: p => <span className="number">{p.number}</span>, text: p => p.number },
    { key: 'kind', render: p => value('PartyKind', p.kind), text: p => value('PartyKind', p.kind), filter: { kind: 'enum', enum: 'PartyKind' } }, { key: 'roles', title: t('roles'), render: p => p.roles.map(r => value('PartyRole', r)).join(comma()) || '—', text: p => p.roles.map(r => value('PartyRole', r)).join(' ') },
    { key: 'level', title: t('level'), render: p => p.level ?? '—', text: p => p.level }, { key: 'status', render: p => <StatusTag of="PartyStatus" value={p.status} />, text: p => value('PartyStatus', p.status) }, { key: 'createdAt', sort: 'createdAt', render: p => <Moment at={p.createdAt} dateOnly /> },
  ], [t, value]);
  return (
    <>
      <PageHead title={t('title')}>
        {can('customers:portfolio:read') && <><Segmented value={manager ? 'other' : 'mine'} onChange={v => setParams(v === 'mine' ? {} : { manager: me.id })} options={[{ value: 'mine', label: t('mine') }, { value: 'other', label: t('other') }]} aria-label={t('whose')} />{manager && <div style={{ width: 220 }}><AccountPicker value={manager} onChange={v => setParams(v ? { manager: v as string } : {})} aria-label={t('whose')} /></div>}</>}
        {can('customers:portfolio:assign') && <ActionButton document={AssignAccountManagersDocument} form={AssignAccountManagersForm} pickers={pickers} button={{ type: 'primary' }} />}
      </PageHead>
      {manager
        ? <DataTable<PortfolioListQuery, Row> name="portfolio" document={PortfolioListDocument} variables={variables} rows={d => d.portfolio} columns={columns} sort="number" open={p => `/customers/${p.id}`} empty={t('empty')} filters={kept} />
        : <DataTable<MyPortfolioListQuery, Row> name="portfolio" document={MyPortfolioListDocument} rows={d => d.myPortfolio} columns={columns} sort="number" open={p => `/customers/${p.id}`} empty={t('empty')} />}
    </>
  );
}

const kept: never[] = [];
