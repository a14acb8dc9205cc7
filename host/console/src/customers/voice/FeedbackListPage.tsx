import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { FeedbackListDocument, type FeedbackListQuery, RecordFeedbackDocument, RecordFeedbackForm, SetFeedbackTeamDocument, SetFeedbackTeamForm } from './Feedback.gen';

type Row = FeedbackListQuery['feedback']['nodes'][number];

/** What customers and dealers say about products, prices and service; each kind goes to its team. */
export default function FeedbackListPage() {
  const { t, value } = useWords('voice');
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'text', title: t('text'), render: f => <Link to={`/feedback/${f.id}`} className="ellipsis wrap">{f.text}</Link>, text: f => f.text, width: 360 },
    { key: 'kind', render: f => value('FeedbackKind', f.kind), text: f => value('FeedbackKind', f.kind), filter: { kind: 'enum', enum: 'FeedbackKind' } },
    { key: 'state', render: f => <StatusTag of="FeedbackState" value={f.state} />, text: f => value('FeedbackState', f.state), filter: { kind: 'enum', enum: 'FeedbackState' } },
    { key: 'channel', render: f => value('ServiceChannel', f.channel), text: f => value('ServiceChannel', f.channel), filter: { kind: 'enum', enum: 'ServiceChannel' } },
    { key: 'product', title: t('product'), render: f => f.product ?? '—', text: f => f.product, filter: { kind: 'text' } },
    { key: 'team', render: f => <NameOf id={f.teamId} /> },
    { key: 'suggested', title: t('suggested'), render: f => (f.suggestedKind && f.suggestedKind !== f.kind ? t('guess', { kind: value('FeedbackKind', f.suggestedKind), percent: f.suggestedPercent }) : '—'), extra: true },
    { key: 'createdAt', sort: 'createdAt', render: f => <Moment at={f.createdAt} />, filter: { kind: 'dates' } },
    { key: 'answeredAt', title: t('answeredAt'), sort: 'answeredAt', render: f => <Moment at={f.answeredAt} /> },
  ], [t, value]);
  return (
    <>
      <PageHead title={t('title')}>
        <Link to="/feedback/figures">{t('figures')}</Link>
        {can('customers:feedback:configure') && <ActionButton document={SetFeedbackTeamDocument} form={SetFeedbackTeamForm} />}
        {can('customers:feedback:write') && <ActionButton document={RecordFeedbackDocument} form={RecordFeedbackForm} hide={['orgUnitId']} initial={{ channel: 'PHONE', kind: 'PRODUCT' }} button={{ type: 'primary' }} />}
      </PageHead>
      <DataTable<FeedbackListQuery, Row> name="feedback" document={FeedbackListDocument} rows={d => d.feedback} columns={columns} sort="-createdAt" open={f => `/feedback/${f.id}`} empty={t('empty')} views={[{ name: t('views.open'), query: 'state=RECEIVED,IN_HAND' }, { name: t('views.product'), query: 'kind=PRODUCT,SUGGESTION' }]} />
    </>
  );
}
