import { Link, useParams } from 'react-router';
import { Page } from '../app/Page';
import { useAsk } from '../app/useAsk';
import { useVisitor } from '../app/visitor';
import { CallOff } from '../parts/CallOff';
import { Photos } from '../parts/Photos';
import { Refused } from '../parts/Refused';
import { Skeleton } from '../parts/Skeleton';
import { money, moment } from '../words/format';
import { t, word } from '../words/words';
import { AddToDispute } from './AddToDispute';
import { type MyDisputeQuery, MyDisputeDocument, WithdrawMyDisputeDocument } from './MyDispute.gen';
import { disputeState } from './tones';

type Dispute = NonNullable<MyDisputeQuery['dispute']>;

/** One dispute: how far it is, what is asked, what both sides said and what was decided. */
export function DisputePage() {
  const { id } = useParams(), { offers } = useVisitor();
  const { data, fault, again } = useAsk(MyDisputeDocument, { id: id! }, { everySeconds: 15 });
  const it = data?.dispute, hasOrders = offers('Orders', 'orders:order:read');
  const back = it && hasOrders ? { to: `/orders/${it.orderId}`, name: t('track.order') } : { to: '/requests', name: t('nav.requests') };
  if (!data) return <Page title={t('disputes.title')} back={back}>{fault ? <Refused fault={fault} again={again} /> : <Skeleton lines={8} />}</Page>;
  if (!it) return <Page title={t('app.nothing')} back={back}><p className="notice">{t('disputes.unknown')}</p></Page>;
  const may = (name: string) => it.availableTransitions.some(x => x.name === name && x.allowed);
  const { name, tone } = disputeState(it), isAsked = tone === 'yours';
  return (
    <Page title={`${t('disputes.title')} ${it.number}`} back={back}>
      <section className="panel">
        <p className="hint">{word('DisputeKind', it.kind)}</p>
        <p className={`state big ${tone}`}>{name}</p>
        <p><strong>{t('app.next')}</strong>{t(`disputes.next.${isAsked ? 'ASKED' : it.state}`)}</p>
        <Decision it={it} />
      </section>
      <h2>{t('requests.talk')}</h2>
      <ol className="talk" aria-live="polite">
        {it.evidence.map(e => (
          <li key={e.id} className={e.side === 'BUYER' ? 'mine' : undefined}>
            <p className="hint">{t(`disputes.side.${e.side}`)} · <time dateTime={e.at}>{moment(e.at)}</time></p>
            {e.text && <p className="words">{e.text}</p>}
            <Photos files={e.fileIds.map((f, i) => ({ fileId: f, name: String(i + 1) }))} />
          </li>
        ))}
      </ol>
      {(it.question || may('addDisputeEvidence')) && (
        <section className={isAsked ? 'panel yours' : 'panel'}>
          {it.question && <Question it={it} isAsked={isAsked} />}
          {may('addDisputeEvidence') && <AddToDispute it={it} label={t(isAsked ? 'returns.answer' : 'requests.add')} onDone={again} />}
        </section>
      )}
      <section className="panel">
        <h2>{t('disputes.about')}</h2>
        {hasOrders && <p><Link to={`/orders/${it.orderId}`}>{t('orders.title', { number: it.orderNumber })}</Link></p>}
        {it.lines.length > 0 ? <ul className="lines">{it.lines.map(l => <li key={l.id}><span>{l.name}<small> × {l.quantity}</small></span></li>)}</ul> : <p>{t('disputes.whole')}</p>}
        {it.wants && <p>{t('disputes.wanted', { what: word('DisputeOutcome', it.wants) })}{it.claimMinor !== null && ` ${money({ amountMinor: it.claimMinor, currency: it.currency })}`}</p>}
        <p className="hint">{t('disputes.openedAt', { at: moment(it.openedAt) })}</p>
      </section>
      {may('withdrawDispute') && <CallOff mutation={WithdrawMyDisputeDocument} it={it} label={t('disputes.withdraw')} hint={t('disputes.withdrawHint')} onDone={again} />}
    </Page>
  );
}

/** Stands with the form that answers it, below what was said: one that comes while somebody reads or writes moves little. */
function Question({ it, isAsked }: { it: Dispute; isAsked: boolean }) {
  return (
    <>
      <h2>{t('returns.question')}</h2>
      <p className="words">{it.question}</p>
      {it.answeredAt ? <p className="hint">{t('disputes.answeredAt', { at: moment(it.answeredAt) })}</p> : isAsked && it.answerBy && <p>{t(Date.parse(it.answerBy) > Date.now() ? 'disputes.answerBy' : 'disputes.answerLate', { at: moment(it.answerBy) })}</p>}
    </>
  );
}

function Decision({ it }: { it: Dispute }) {
  const gets = it.compensationMinor > 0 && money({ amountMinor: it.compensationMinor, currency: it.currency });
  return (
    <>
      {it.outcome && <p><strong>{t('disputes.decision')}</strong>{word('DisputeOutcome', it.outcome)}</p>}
      {it.reason && <p className="words">{t('returns.reason', { reason: it.reason })}</p>}
      {gets && <p>{t('disputes.compensation', { amount: gets })}</p>}
      {it.refunded.amountMinor > 0 && <p>{t('returns.refunded', { amount: money(it.refunded) })}</p>}
    </>
  );
}
