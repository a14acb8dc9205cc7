import { Link, useParams } from 'react-router';
import { Page } from '../app/Page';
import { useAsk } from '../app/useAsk';
import { useVisitor } from '../app/visitor';
import { CallOff } from '../parts/CallOff';
import { Photos } from '../parts/Photos';
import { Refused } from '../parts/Refused';
import { Skeleton } from '../parts/Skeleton';
import { Steps } from '../parts/Steps';
import { day, money, moment } from '../words/format';
import { courier, t, word } from '../words/words';
import { DisputeCards } from './DisputeCards';
import { CancelMyReturnDocument, MyReturnDocument } from './MyReturn.gen';
import { AnswerReturn, SendReturn } from './ReturnSteps';
import { returnTone } from './tones';

const course = [['REQUESTED', 'NEEDS_INFO'], ['AUTHORISED'], ['IN_TRANSIT', 'PARTIALLY_RECEIVED'], ['RECEIVED', 'INSPECTED', 'DISPUTED', 'RESOLVING'], ['COMPLETED']];

/** One return: how far it is, what the customer has to do for it, and what the rules said. */
export function ReturnPage() {
  const { id } = useParams(), { offers } = useVisitor();
  const { data, fault, again } = useAsk(MyReturnDocument, { id: id! }, { everySeconds: 30 });
  const it = data?.return, back = it?.orderId ? { to: `/orders/${it.orderId}`, name: t('track.order') } : { to: '/orders', name: t('nav.orders') };
  if (!data) return <Page title={t('returns.title')} back={back}>{fault ? <Refused fault={fault} again={again} /> : <Skeleton lines={8} />}</Page>;
  if (!it) return <Page title={t('app.nothing')} back={back}><p className="notice">{t('returns.unknown')}</p></Page>;
  const may = (name: string) => it.availableTransitions.some(x => x.name === name && x.allowed);
  const step = course.findIndex(states => states.includes(it.state)), photos = [...new Set(it.lines.flatMap(l => l.photoIds))];
  const verdicts = (it.verdicts ?? []).filter((v): v is NonNullable<typeof v> => v !== null && v.outcome !== 'PASSED');
  return (
    <Page title={`${word('ReturnKind', it.kind)} ${it.number}`} back={back}>
      <section className="panel">
        <p className={`state big ${returnTone(it.state)}`}>{word('ReturnState', it.state)}</p>
        {step >= 0 && <Steps names={course.slice(0, 4).map(([s]) => t(`returns.step.${s}`))} at={step} />}
        <p><strong>{t('app.next')}</strong>{t(it.state === 'AUTHORISED' && !may('sendReturn') ? 'returns.next.PAYING' : `returns.next.${it.state}`)}</p>
        {it.endReason && <p>{t('returns.reason', { reason: it.endReason })}</p>}
        {it.refunded.amountMinor > 0 && <p>{t('returns.refunded', { amount: money(it.refunded) })}</p>}
      </section>
      <DisputeCards disputes={data.disputes?.nodes} />
      {it.question && <section className="panel yours"><h2>{t('returns.question')}</h2><p className="words">{it.question}</p>{it.answer && <p className="words mine">{it.answer}</p>}{may('answerReturnInfo') && <AnswerReturn it={it} onDone={again} />}</section>}
      {may('sendReturn') && (
        <section className="panel yours">
          <h2>{t('returns.send')}</h2>
          <p className="words">{it.returnTo ? <>{t('returns.sendTo')}<br />{it.returnTo}</> : t('returns.askWhere')}</p>
          {it.sendBy && <p>{t('returns.sendBy', { day: day(it.sendBy) })}</p>}
          <SendReturn it={it} onDone={again} />
        </section>
      )}
      <section className="panel">
        <h2>{t('returns.goods')}</h2>
        <ul className="lines">{it.lines.map(l => <li key={l.id}><span>{l.name}<small> × {l.requested} · {word('ReturnReason', l.reason)}</small></span></li>)}</ul>
        {it.lines[0]?.note && <p className="words">{it.lines[0].note}</p>}
        <Photos files={photos.map((p, i) => ({ fileId: p, name: String(i + 1) }))} />
        {it.waybillNumber && <p className="hint">{courier(it.courier ?? '')} {it.waybillNumber}</p>}
        <p className="hint">{t('returns.requestedAt', { at: moment(it.requestedAt) })}</p>
        {verdicts.length > 0 && <><h3>{t('returns.verdicts')}</h3><ul>{verdicts.map((v, i) => <li key={i}>{v.text}</li>)}</ul></>}
      </section>
      {may('cancelReturn') && <CallOff mutation={CancelMyReturnDocument} it={it} label={t('returns.cancel')} onDone={again} />}
      {it.state === 'INSPECTED' && it.orderId && offers('Orders', 'orders:order:read') && offers('AfterSales', 'aftersales:dispute:raise') && <Link className="button second" to={`/orders/${it.orderId}/dispute?return=${it.id}`}>{t('disputes.raise')}</Link>}
      {it.state === 'DECLINED' && <Link className="button second" to="/requests/new">{t('orders.ask')}</Link>}
    </Page>
  );
}
