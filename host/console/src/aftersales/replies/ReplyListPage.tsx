import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { NextSteps } from '../../shared/action/NextSteps';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { replySteps } from '../cases/CaseReplies';
import { DueMark } from '../DueMark';
import { ReplyListDocument, type ReplyListQuery } from './Replies.gen';

type Row = ReplyListQuery['replyRequests']['nodes'][number];
const nothing = () => {};
const opens = { state: 'REQUESTED' };

/** Questions and issue slips that wait for a department's written answer: to print, to answer, to take back. */
export default function ReplyListPage() {
  const { t, value } = useWords('replies');
  const { i18n } = useTranslation();
  const { me } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', title: t('case'), sort: 'caseNumber', render: r => <div className="wrap">{r.case ? <Link to={`/cases/${r.caseId}`} className="number">{r.caseNumber}</Link> : <span className="number">{r.caseNumber}</span>} {r.caseTitle}</div>, text: r => r.caseNumber },
    { key: 'question', title: t('question'), render: r => <div className="wrap">{r.question}{r.excerpt && <div className="hint">{r.excerpt}</div>}{r.answer && <div className="talk-text">{r.answer}</div>}</div>, text: r => r.question },
    { key: 'state', sort: 'state', render: r => <StatusTag of="ReplyState" value={r.state} />, text: r => value('ReplyState', r.state), filter: { kind: 'enum', enum: 'ReplyState' } },
    { key: 'team', render: r => <NameOf id={r.teamId} /> }, { key: 'owner', render: r => <NameOf id={r.ownerId} /> },
    { key: 'dueAt', sort: 'dueAt', render: r => (r.state === 'REQUESTED' ? <DueMark at={r.dueAt} /> : <Moment at={r.answeredAt} />), text: r => momentText(r.dueAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'requestedAt', title: t('requestedAt'), sort: 'requestedAt', extra: true, render: r => <Moment at={r.requestedAt} />, text: r => momentText(r.requestedAt, i18n.language) },
    { key: 'askedBy', title: t('askedBy'), extra: true, render: r => <NameOf id={r.askedBy} /> },
    { key: 'steps', title: ' ', render: r => <span className="tags">{r.case?.slipUrl && <a href={r.case.slipUrl} target="_blank" rel="noreferrer">{t('print')}</a>}<NextSteps of={r} actions={replySteps} primary={['submitReply']} onDone={nothing} /></span> },
  ], [t, value, i18n.language]);
  const filters = useMemo(() => [{ key: 'mine', title: t('mine'), filter: { kind: 'flag' as const, field: 'ownerId', as: me.id } }], [t, me.id]);
  return (
    <>
      <PageHead title={t('title')} />
      <DataTable<ReplyListQuery, Row> name="replies" document={ReplyListDocument} rows={d => d.replyRequests} columns={columns} sort="dueAt" opens={opens} filters={filters} empty={t('empty')} views={[{ name: t('views.open'), query: 'state=REQUESTED' }, { name: t('mine'), query: 'state=REQUESTED&mine=true' }, { name: t('views.all'), query: 'q=' }]} />
    </>
  );
}
