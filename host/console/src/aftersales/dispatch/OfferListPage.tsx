import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { comma } from '../../shared/listText';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { useLive } from '../../shared/useLive';
import { DueMark } from '../DueMark';
import { OfferListDocument, type OfferListQuery, RespondOfferDocument, RespondOfferForm, WithdrawOfferDocument, WithdrawOfferForm } from './Offers.gen';
import { WorkOfferedDocument } from './WorkOffered.gen';

type Row = OfferListQuery['dispatchOffers']['nodes'][number];
const opens = { state: 'SENT' };

/** Work that was offered: whoever it was offered to takes it on or says why not; the dispatcher can take it back. */
export default function OfferListPage() {
  const { t, value } = useWords('dispatch');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const [pulse, setPulse] = useState(0);
  const [respond, dispatch] = [can('aftersales:offer:respond'), can('aftersales:work:dispatch')];
  useLive(WorkOfferedDocument, {}, () => setPulse(p => p + 1), !respond);
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', title: t('offers.work'), render: o => <div className="wrap">{o.workOrder ? <Link to={`/work-orders/${o.workOrderId}`} className="number">{o.work?.number}</Link> : <span className="number">{o.work?.number}</span>} {o.work?.title}<div className="hint">{o.work && value('WorkKind', o.work.kind)} {o.work?.requiredSkills.join(comma())}</div></div>, text: o => o.work?.number },
    { key: 'state', sort: 'state', render: o => <StatusTag of="OfferState" value={o.state} />, text: o => value('OfferState', o.state), filter: { kind: 'enum', enum: 'OfferState' } },
    { key: 'to', title: t('offers.to'), render: o => <NameOf id={o.technicianId ?? o.providerId} /> },
    { key: 'promisedBy', title: t('offers.promisedBy'), extra: true, render: o => <Moment at={o.work?.promisedBy} />, text: o => momentText(o.work?.promisedBy, i18n.language) },
    { key: 'respondBy', title: t('offers.respondBy'), sort: 'respondBy', render: o => (o.state === 'SENT' ? <DueMark at={o.respondBy} /> : <Moment at={o.answeredAt} />), text: o => momentText(o.respondBy, i18n.language) },
    { key: 'why', title: t('offers.why'), render: o => <div className="wrap">{o.answerReason ?? o.reasons}{o.isAutomatic && <div className="hint">{t('offers.automatic')}</div>}</div>, text: o => o.answerReason ?? o.reasons },
    { key: 'createdAt', sort: 'createdAt', extra: true, render: o => <Moment at={o.createdAt} />, text: o => momentText(o.createdAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'steps', title: ' ', render: o => o.state === 'SENT' && <span className="tags">
      {respond && o.availableTransitions.some(s => s.name === 'respondOffer') && <><ActionButton document={RespondOfferDocument} form={RespondOfferForm} label={t('offers.accept')} fixed={{ id: o.id, expectedVersion: o.version, accept: true }} hide={['reason']} button={{ size: 'small', type: 'primary' }} /><ActionButton document={RespondOfferDocument} form={RespondOfferForm} label={t('offers.refuse')} fixed={{ id: o.id, expectedVersion: o.version, accept: false }} danger button={{ size: 'small' }} /></>}
      {dispatch && o.availableTransitions.some(s => s.name === 'withdrawOffer') && <ActionButton document={WithdrawOfferDocument} form={WithdrawOfferForm} fixed={{ id: o.id, expectedVersion: o.version }} button={{ size: 'small' }} />}
    </span> },
  ], [t, value, i18n.language, respond, dispatch]);
  return (
    <>
      <PageHead title={t('offers.title')}>{dispatch && <Link to="/dispatch">{t('title')}</Link>}</PageHead>
      <DataTable<OfferListQuery, Row> name="offers" document={OfferListDocument} rows={d => d.dispatchOffers} columns={columns} sort="-createdAt" opens={opens} pulse={pulse} empty={t('offers.empty')} views={[{ name: t('offers.waiting'), query: 'state=SENT' }, { name: t('offers.refused'), query: 'state=REFUSED,EXPIRED' }]} />
    </>
  );
}
