import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { MissingFollowUpsDocument, type MissingFollowUpsQuery } from './Coverage.gen';

type Row = MissingFollowUpsQuery['missingFollowUps']['nodes'][number];
const paths: Record<string, string> = { CASE: 'cases', WORK_ORDER: 'work-orders', DELIVERY: 'orders', VISIT_ISSUE: 'cases' };
const keep = ['from', 'to', 'subject'];

/** What nobody has followed up yet, work that never closes included. */
export function MissingFollowUps({ variables }: { variables: Record<string, unknown> }) {
  const { t, value } = useWords('followups');
  const { i18n } = useTranslation();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', render: s => <Link to={`/${paths[s.type]}/${s.documentId}`} className="number">{s.number}</Link>, text: s => s.number, sort: 'number' },
    { key: 'subject', title: t('list.subject'), render: s => <>{value('FollowUpSubject', s.type)}{s.kind && <span className="hint"> {value('CaseKind', s.kind)}</span>}</>, text: s => value('FollowUpSubject', s.type) },
    { key: 'customer', render: s => (s.partyId ? <Link to={`/customers/${s.partyId}`}><NameOf id={s.partyId} /></Link> : '—') },
    { key: 'acceptedAt', title: t('coverage.acceptedAt'), sort: 'acceptedAt', render: s => <Moment at={s.acceptedAt} />, text: s => momentText(s.acceptedAt, i18n.language) },
    { key: 'finishedAt', title: t('coverage.finishedAt'), sort: 'finishedAt', render: s => (s.finishedAt ? <Moment at={s.finishedAt} /> : t('coverage.unfinished')), text: s => momentText(s.finishedAt, i18n.language) },
    { key: 'dueAt', sort: 'dueAt', render: s => <Moment at={s.dueAt} />, text: s => momentText(s.dueAt, i18n.language) },
    { key: 'call', title: t('list.title'), render: s => (s.followUpId ? <Link to={`/follow-ups/${s.followUpId}`}>{t('coverage.round', { n: s.rounds })}</Link> : t('coverage.notPlanned')), text: s => s.rounds },
    { key: 'team', render: s => <NameOf id={s.teamId} /> }, { key: 'owner', render: s => <NameOf id={s.assigneeId} /> },
  ], [t, value, i18n.language]);
  return <DataTable<MissingFollowUpsQuery, Row> name="missingFollowUps" document={MissingFollowUpsDocument} rows={d => d.missingFollowUps} columns={columns} sort="acceptedAt" variables={variables} keep={keep} empty={t('coverage.empty')} />;
}
