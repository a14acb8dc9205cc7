import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useUpsert } from '../../shared/action/useUpsert';
import { comma } from '../../shared/listText';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { Flag } from '../policies/Flag';
import { TechnicianListDocument, type TechnicianListQuery, UpsertTechnicianDocument, UpsertTechnicianForm } from './Technicians.gen';

type Row = TechnicianListQuery['technicians']['nodes'][number];

/** Who goes out and does the work: what they can, where and how much a day. */
export default function TechnicianListPage() {
  const { t } = useWords('work');
  const { can } = useViewer();
  const upsert = useUpsert<Row>({ document: UpsertTechnicianDocument, form: UpsertTechnicianForm, may: can('aftersales:technician:write'), width: 640, labels: { create: t('technicians.create'), change: t('technicians.change') }, initial: r => ({ ...r, orgUnitId: r.orgId }), fixed: r => ({ code: r.code }) });
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: r => <>{r.name} <span className="hint">{r.code}</span></>, text: r => r.name, filter: { kind: 'text' } },
    { key: 'skills', title: t('technicians.skills'), render: r => r.skills.join(comma()) || '—', text: r => r.skills.join(' ') },
    { key: 'areas', title: t('technicians.areas'), render: r => r.areas.join(comma()) || t('technicians.everywhere'), text: r => r.areas.join(' ') },
    { key: 'capacity', title: t('technicians.capacity'), sort: 'capacityPerDay', align: 'right', render: r => r.capacityPerDay, text: r => r.capacityPerDay },
    { key: 'unit', render: r => <NameOf id={r.orgId} /> }, { key: 'team', render: r => <NameOf id={r.teamId} /> },
    { key: 'provider', title: t('technicians.provider'), render: r => (r.providerId ? <Link to={`/providers/${r.providerId}`}><NameOf id={r.providerId} /></Link> : t('technicians.own')) },
    { key: 'account', title: t('technicians.account'), render: r => <NameOf id={r.accountId} /> },
    { key: 'active', sort: 'active', render: r => <Flag on={r.active} />, filter: { kind: 'flag' } }, ...upsert.column,
  ], [t, upsert.column]);
  return (
    <>
      <PageHead title={t('technicians.title')}>{upsert.create}</PageHead>
      <DataTable<TechnicianListQuery, Row> name="technicians" document={TechnicianListDocument} rows={d => d.technicians} columns={columns} sort="code" empty={t('technicians.empty')} />
    </>
  );
}
