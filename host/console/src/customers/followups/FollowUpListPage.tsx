import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { momentText, Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { BulkAction } from '../../shared/table/bulk';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { useLive } from '../../shared/useLive';
import { AssignFollowUpDocument, AssignFollowUpForm } from './FollowUp.gen';
import { FollowUpDueDocument } from './FollowUpDue.gen';
import { FollowUpListDocument, type FollowUpListQuery } from './FollowUpList.gen';

type Row = FollowUpListQuery['followUps']['nodes'][number];
const assign: BulkAction<Row> = { mutation: 'assignFollowUp', document: AssignFollowUpDocument, form: AssignFollowUpForm, name: f => f.number, input: f => (f.endedAt ? null : { id: f.id, expectedVersion: f.version }) };
const opens = { open: 'true' };

/** Who has to be called back; what is due first. */
export default function FollowUpListPage() {
  const { t, value } = useWords('followups');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const [pulse, setPulse] = useState(0);
  useLive(FollowUpDueDocument, {}, () => setPulse(n => n + 1));
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', render: f => <Link to={`/follow-ups/${f.id}`} className="number">{f.number}</Link>, text: f => f.number },
    { key: 'subject', title: t('list.subject'), render: f => value('FollowUpSubject', f.subject), text: f => value('FollowUpSubject', f.subject), filter: { kind: 'enum', enum: 'FollowUpSubject' } },
    { key: 'customer', render: f => f.party?.displayName ?? f.party?.number ?? '—', text: f => f.party?.displayName },
    { key: 'state', render: f => <StatusTag of="FollowUpState" value={f.state} />, text: f => value('FollowUpState', f.state), filter: { kind: 'enum', enum: 'FollowUpState' } },
    { key: 'dueAt', sort: 'dueAt', render: f => <Moment at={f.dueAt} />, text: f => momentText(f.dueAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'attempts', title: t('list.attempts'), align: 'right', render: f => f.attemptsMade, text: f => f.attemptsMade },
    { key: 'outcome', render: f => <StatusTag of="FollowUpOutcome" value={f.outcome} />, text: f => value('FollowUpOutcome', f.outcome), filter: { kind: 'enum', enum: 'FollowUpOutcome' } },
    { key: 'score', align: 'right', render: f => f.score ?? '—', text: f => f.score },
    { key: 'owner', render: f => <NameOf id={f.assigneeId} /> },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('list.title')}><Link to="/follow-ups/coverage">{t('coverage.title')}</Link></PageHead>
      <DataTable<FollowUpListQuery, Row> name="followUps" document={FollowUpListDocument} rows={d => d.followUps} columns={columns} sort="dueAt" opens={opens} pulse={pulse} open={f => `/follow-ups/${f.id}`} empty={t('list.empty')} bulk={can('customers:followup:assign') ? [assign] : undefined}
        filters={[{ key: 'open', title: t('list.open'), filter: { kind: 'flag', bare: true } }, { key: 'overdue', title: t('list.overdue'), filter: { kind: 'flag', bare: true } }, { key: 'mine', title: t('list.mine'), filter: { kind: 'flag', bare: true } }]}
        views={[{ name: t('views.due'), query: 'open=true&overdue=true' }, { name: t('views.mine'), query: 'open=true&mine=true' }, { name: t('views.unhappy'), query: 'outcome=DISSATISFIED' }, { name: t('views.all'), query: 'q=' }]} />
    </>
  );
}
