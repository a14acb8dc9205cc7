import { Rate } from 'antd';
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
import { ModerateReviewDocument, ModerateReviewForm, ReplyReviewDocument, ReplyReviewForm, ReviewListDocument, type ReviewListQuery, WithdrawReviewDocument, WithdrawReviewForm } from './Reviews.gen';

type Row = ReviewListQuery['reviews']['nodes'][number];

/** What customers published, to answer; what breaks the rules is hidden with a reason, never changed. */
export default function ReviewListPage() {
  const { t, value } = useWords('voice');
  const { can } = useViewer();
  const [reply, moderate] = [can('customers:review:reply'), can('customers:review:moderate')];
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'score', sort: 'score', render: r => <Rate disabled value={r.score} aria-label={t('stars', { count: r.score })} style={{ fontSize: 14 }} />, text: r => r.score },
    { key: 'text', title: t('reviewText'), render: r => <div className="wrap">{r.text ?? '—'}{r.reply && <div className="hint">{t('replied')} {r.reply}</div>}</div>, text: r => r.text },
    { key: 'state', render: r => <><StatusTag of="ReviewState" value={r.state} />{r.hiddenReason && <div className="hint">{r.hiddenReason}</div>}</>, text: r => value('ReviewState', r.state), filter: { kind: 'enum', enum: 'ReviewState' } },
    { key: 'customer', render: r => (r.partyId ? <Link to={`/customers/${r.partyId}`}><NameOf id={r.partyId} /></Link> : '—') },
    { key: 'createdAt', sort: 'createdAt', render: r => <Moment at={r.createdAt} />, filter: { kind: 'dates' } },
    ...(reply || moderate ? [{ key: 'steps', title: ' ', render: (r: Row) => r.state !== 'WITHDRAWN' && <span className="tags">
      {reply && <ActionButton document={ReplyReviewDocument} form={ReplyReviewForm} fixed={{ id: r.id, expectedVersion: r.version }} initial={{ text: r.reply }} button={{ size: 'small' }} />}
      {moderate && <ActionButton document={WithdrawReviewDocument} form={WithdrawReviewForm} fixed={{ id: r.id, expectedVersion: r.version }} intro={<p>{t('withdrawSure')}</p>} danger button={{ size: 'small' }} />}
      {moderate && <ActionButton document={ModerateReviewDocument} form={ModerateReviewForm} label={t(r.state === 'HIDDEN' ? 'show' : 'hide')} fixed={{ id: r.id, expectedVersion: r.version, visible: r.state === 'HIDDEN' }} danger={r.state !== 'HIDDEN'} button={{ size: 'small' }} />}
    </span> }] : []),
  ], [t, value, reply, moderate]);
  return <><PageHead title={t('reviews')} /><DataTable<ReviewListQuery, Row> name="reviews" document={ReviewListDocument} rows={d => d.reviews} columns={columns} sort="-createdAt" empty={t('noReviews')} /></>;
}
