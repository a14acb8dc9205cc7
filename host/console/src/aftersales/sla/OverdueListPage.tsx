import { Card, Statistic } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { DueMark } from '../DueMark';
import { OverdueListDocument, type OverdueListQuery, OverdueTeamsDocument } from './Sla.gen';

type Row = OverdueListQuery['overdue']['nodes'][number];
const keep = ['team'];

/** What is late, the longest first, and which team has how much of it. */
export default function OverdueListPage() {
  const { t, value } = useWords('sla');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const [params] = useSearchParams();
  const team = params.get('team');
  const [{ data }] = useQuery({ query: OverdueTeamsDocument });
  const variables = useMemo(() => ({ teamId: team }), [team]);
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: s => <Link to={s.workOrderId ? `/work-orders/${s.workOrderId}` : `/cases/${s.caseId}`} className="number">{s.number}</Link>, text: s => s.number },
    { key: 'kind', sort: 'kind', render: s => (s.replyRequestId ? t('overdue.question') : s.kind ? value('CaseKind', s.kind) : t('overdue.work')), text: s => value('CaseKind', s.kind), filter: { kind: 'enum', enum: 'CaseKind' } },
    { key: 'priority', sort: 'priority', render: s => <StatusTag of="CasePriority" value={s.priority} />, text: s => value('CasePriority', s.priority), filter: { kind: 'enum', enum: 'CasePriority' } },
    { key: 'late', title: t('overdue.late'), render: s => <DueMark at={s.dueAt} /> }, { key: 'dueAt', sort: 'dueAt', render: s => <Moment at={s.dueAt} />, text: s => momentText(s.dueAt, i18n.language) },
    { key: 'clocks', title: t('overdue.clocks'), render: s => <span className="tags">{s.clocks.filter(c => c.dueAt && c.state === 'RUNNING' && new Date(c.dueAt) < new Date()).map(c => <span key={c.id}>{value('SlaTarget', c.target)}</span>)}</span> },
    { key: 'team', render: s => <NameOf id={s.teamId} /> }, { key: 'owner', render: s => <NameOf id={s.ownerId} /> },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('overdue.title')}>{can('aftersales:escalation:read') && <Link to="/escalations">{t('escalations.title')}</Link>}{team && <Link to="/overdue">{t('overdue.allTeams')}</Link>}</PageHead>
      {data && data.overdueByTeam.length > 0 && <div className="tiles">{data.overdueByTeam.map(o => {
        const tile = <Card size="small"><Statistic title={o.teamId ? <NameOf id={o.teamId} /> : t('overdue.noTeam')} value={o.count} /><span className="hint">{t('overdue.oldest')} <Moment at={o.oldestDueAt} relative /></span></Card>;
        return o.teamId ? <Link key={o.teamId} to={`/overdue?team=${o.teamId}`} className="tile" aria-current={o.teamId === team ? 'true' : undefined}>{tile}</Link> : <div key="none" className="tile">{tile}</div>;
      })}</div>}
      <DataTable<OverdueListQuery, Row> name="overdue" document={OverdueListDocument} rows={d => d.overdue} columns={columns} sort="dueAt" variables={variables} keep={keep} empty={t('overdue.empty')} />
    </>
  );
}
