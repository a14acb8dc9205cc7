import { useMemo } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import * as steps from './Teams.gen';

type Row = steps.TeamListQuery['teams']['nodes'][number];

/** Who works together: cases, queues and questions go to teams. */
export default function TeamListPage() {
  const { t } = useWords('teams');
  const { can } = useViewer();
  const write = can('administration:team:write');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: r => <>{r.name} <span className="hint">{r.code}</span></>, text: r => r.name, filter: { kind: 'text' } },
    { key: 'unit', render: r => <NameOf id={r.unitId} /> },
    { key: 'members', title: t('members'), render: r => (r.members.length === 0 ? <span className="hint">{t('nobody')}</span> : <span className="tags wrap">{r.members.map(m => <NameOf key={m.id} id={m.accountId} />)}</span>), text: r => r.members.length },
    ...(write ? [{ key: 'steps', title: ' ', render: (r: Row) => <ActionButton document={steps.SetTeamMembersDocument} form={steps.SetTeamMembersForm} fixed={{ id: r.id, expectedVersion: r.version }} initial={{ accountIds: r.members.map(m => m.accountId) }} button={{ size: 'small' }} /> }] : []),
  ], [t, write]);
  return (
    <>
      <PageHead title={t('title')}>{write && <ActionButton document={steps.CreateTeamDocument} form={steps.CreateTeamForm} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<steps.TeamListQuery, Row> name="teams" document={steps.TeamListDocument} rows={d => d.teams} columns={columns} sort="code" empty={t('empty')} />
    </>
  );
}
