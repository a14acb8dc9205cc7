import { useMemo } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { SurveyListDocument, type SurveyListQuery } from './Surveys.gen';

type Row = SurveyListQuery['surveys']['nodes'][number];

/** Which customer was asked what, and what came back. */
export default function SurveyListPage() {
  const { t, value } = useWords('surveys');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: s => <span className="number">{s.number}</span>, text: s => s.number }, { key: 'customer', render: s => (s.partyId ? <Link to={`/customers/${s.partyId}`}><NameOf id={s.partyId} /></Link> : '—') },
    { key: 'templateCode', title: t('form'), render: s => s.templateCode, text: s => s.templateCode, filter: { kind: 'text', op: 'eq' } }, { key: 'kind', render: s => value('SurveyKind', s.kind), filter: { kind: 'enum', enum: 'SurveyKind' } },
    { key: 'state', render: s => <StatusTag of="SurveyState" value={s.state} />, text: s => value('SurveyState', s.state), filter: { kind: 'enum', enum: 'SurveyState' } }, { key: 'score', sort: 'score', align: 'right', render: s => s.score ?? '—', text: s => s.score },
    { key: 'unhappy', title: t('unhappy'), render: s => (s.isDissatisfied ? <StatusTag of="FollowUpOutcome" value="DISSATISFIED" /> : '—'), filter: { kind: 'flag', field: 'isDissatisfied' } },
    { key: 'sentAt', title: t('sentAt'), sort: 'sentAt', render: s => <Moment at={s.sentAt} />, filter: { kind: 'dates' } }, { key: 'answeredAt', title: t('answeredAt'), sort: 'answeredAt', render: s => <Moment at={s.answeredAt} /> },
  ], [t, value]);
  return <><PageHead title={t('sent')}><Link to="/survey-forms">{t('title')}</Link></PageHead><DataTable<SurveyListQuery, Row> name="surveys" document={SurveyListDocument} rows={d => d.surveys} columns={columns} sort="-sentAt" empty={t('noneSent')} views={[{ name: t('views.unhappy'), query: 'unhappy=true' }]} /></>;
}
