import { Rate } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { comma } from '../../shared/listText';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { ProviderListDocument, type ProviderListQuery, RegisterProviderDocument, RegisterProviderForm } from './Providers.gen';

type Row = ProviderListQuery['serviceProviders']['nodes'][number];

/** Outlets and firms that do work for us: on what terms, how good, how much they can take. */
export default function ProviderListPage() {
  const { t, value } = useWords('providers');
  const { can } = useViewer();
  const navigate = useNavigate();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: p => <Link to={`/providers/${p.id}`}>{p.name}</Link>, text: p => p.name, filter: { kind: 'text' } }, { key: 'number', sort: 'number', render: p => <span className="number">{p.number}</span>, text: p => p.number },
    { key: 'state', render: p => <StatusTag of="ProviderState" value={p.state} />, text: p => value('ProviderState', p.state), filter: { kind: 'enum', enum: 'ProviderState' } }, { key: 'level', title: t('level'), sort: 'level', render: p => p.level ?? '—', text: p => p.level },
    { key: 'rating', title: t('rating'), sort: 'rating', render: p => (p.rating === null ? '—' : <Rate disabled value={p.rating} aria-label={t('stars', { count: p.rating })} style={{ fontSize: 14 }} />), text: p => p.rating }, { key: 'capacity', title: t('capacity'), align: 'right', render: p => p.capacityPerDay, text: p => p.capacityPerDay },
    { key: 'skills', title: t('skills'), render: p => <div className="wrap">{p.skills.join(comma()) || '—'}</div>, text: p => p.skills.join(' ') }, { key: 'unit', render: p => <NameOf id={p.orgId} /> },
  ], [t, value]);
  return (
    <>
      <PageHead title={t('title')}>{can('aftersales:provider:write') && <ActionButton document={RegisterProviderDocument} form={RegisterProviderForm} hide={['orgUnitId']} button={{ type: 'primary' }} width={720} onDone={p => { const made = (p as { serviceProvider?: { id: string } }).serviceProvider; if (made) void navigate(`/providers/${made.id}`); }} />}</PageHead>
      <DataTable<ProviderListQuery, Row> name="providers" document={ProviderListDocument} rows={d => d.serviceProviders} columns={columns} sort="name" open={p => `/providers/${p.id}`} empty={t('empty')} />
    </>
  );
}
