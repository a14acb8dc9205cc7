import { useMemo } from 'react';
import { useViewer } from '../../app/viewer';
import { Flag } from '../../aftersales/policies/Flag';
import { useLength } from '../../aftersales/policies/useLength';
import { useWords } from '../../i18n/useWords';
import { useUpsert } from '../../shared/action/useUpsert';
import { comma } from '../../shared/listText';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { TeamPicker } from '../../shared/pickers/TeamPicker';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { FollowUpPolicyListDocument, type FollowUpPolicyListQuery, UpsertFollowUpPolicyDocument, UpsertFollowUpPolicyForm } from './FollowUpPolicies.gen';

type Row = FollowUpPolicyListQuery['followUpPolicies']['nodes'][number];
const pickers = { escalationTeamId: TeamPicker };

/** Who is called back after what, how soon and how often, and what follows when they are not satisfied. */
export default function FollowUpPolicyListPage() {
  const { t, value } = useWords('policies');
  const { can } = useViewer();
  const length = useLength();
  const upsert = useUpsert<Row>({ document: UpsertFollowUpPolicyDocument, form: UpsertFollowUpPolicyForm, may: can('customers:followup:configure'), pickers, width: 680, labels: { create: t('followUps.create'), change: t('change') }, fixed: r => ({ code: r.code, expectedVersion: r.version }) });
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: r => <>{r.name} <span className="hint">{r.code}</span></>, text: r => r.name },
    { key: 'subject', title: t('followUps.after'), sort: 'subject', render: r => value('FollowUpSubject', r.subject), text: r => r.subject, filter: { kind: 'enum', enum: 'FollowUpSubject' } },
    { key: 'for', title: t('appliesTo'), render: r => <div className="wrap">{[...r.caseKinds.map(k => value('CaseKind', k)), ...r.channels.map(c => value('ServiceChannel', c))].join(comma()) || t('everything')}</div> },
    { key: 'coverage', title: t('followUps.coverage'), render: r => `${r.coveragePercent}%`, text: r => r.coveragePercent, align: 'right' },
    { key: 'when', title: t('followUps.when'), render: r => t('followUps.timing', { delay: length(r.delayMinutes), count: r.attemptsMax, gap: length(r.attemptGapMinutes) }) },
    { key: 'team', render: r => <NameOf id={r.teamId} /> }, { key: 'active', sort: 'isActive', render: r => <Flag on={r.isActive} />, filter: { kind: 'flag', field: 'isActive' } }, ...upsert.column,
  ], [t, value, length, upsert.column]);
  return (
    <>
      <PageHead title={t('followUps.title')}>{upsert.create}</PageHead>
      <DataTable<FollowUpPolicyListQuery, Row> name="followUpPolicies" document={FollowUpPolicyListDocument} rows={d => d.followUpPolicies} columns={columns} sort="code" empty={t('followUps.empty')} />
    </>
  );
}
