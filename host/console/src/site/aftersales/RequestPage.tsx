import { Link, useParams } from 'react-router';
import { Page } from '../app/Page';
import { useAsk } from '../app/useAsk';
import { useVisitor } from '../app/visitor';
import { OpenSurveys } from '../customers/OpenSurveys';
import { Rating } from '../customers/Rating';
import { Photos } from '../parts/Photos';
import { Refused } from '../parts/Refused';
import { Skeleton } from '../parts/Skeleton';
import { money, moment, span } from '../words/format';
import { t, word } from '../words/words';
import { DisputeCards } from './DisputeCards';
import { AddToRequest, ReopenRequest } from './RequestSteps';
import { type MyRequestQuery, MyRequestDocument } from './MyRequest.gen';
import { caseTone } from './tones';

type Request = NonNullable<MyRequestQuery['case']>;
const over = ['RESOLVED', 'CLOSED', 'REJECTED', 'DUPLICATE'];

/** One request: how far it is, the visit, and what was said on both sides; with room to say more. */
export function RequestPage() {
  const { id } = useParams(), { offers } = useVisitor();
  const { data, fault, again } = useAsk(MyRequestDocument, { id: id! }, { everySeconds: 15 });
  const it = data?.case, back = { to: '/requests', name: t('nav.requests') };
  if (!data) return <Page title={t('nav.requests')} back={back}>{fault ? <Refused fault={fault} again={again} /> : <Skeleton lines={8} />}</Page>;
  if (!it) return <Page title={t('app.nothing')} back={back}><p className="notice">{t('requests.unknown')}</p></Page>;
  const canReopen = it.availableTransitions.some(x => x.name === 'reopenCase' && x.allowed) && offers('AfterSales', 'aftersales:case:reopen');
  const owed = (it.charges ?? []).filter(c => c.open.amountMinor > 0);
  return (
    <Page title={it.title} back={back}>
      <section className="panel">
        <p className="hint">{word('CaseKind', it.kind)} <span className="number">{it.number}</span></p>
        <p className={`state big ${caseTone(it.state)}`}>{word('CaseState', it.state)}</p>
        <p><strong>{t('app.next')}</strong>{t(`requests.next.${it.state}`)}</p>
        <Visits it={it} />
        {it.resolutionText && <p>{t('requests.resolution', { text: it.resolutionText })}</p>}
        {owed.map(c => <p key={c.id}>{t('requests.owed', { amount: money(c.open), what: c.lines.map(l => l.name).join('，') })}</p>)}
        {it.orderId && offers('Orders', 'orders:order:read') && <p><Link to={`/orders/${it.orderId}`}>{t('requests.order')}</Link></p>}
      </section>
      <DisputeCards disputes={it.disputes} />
      <h2>{t('requests.talk')}</h2>
      <Talk it={it} />
      {canReopen ? <ReopenRequest it={it} onDone={again} /> : !over.includes(it.state) && offers('AfterSales', 'aftersales:case:request') && <AddToRequest it={it} onDone={again} />}
      <OpenSurveys about={it.number} />
      <Rating about={it.id} />
    </Page>
  );
}

/** What was said, oldest first: theirs on the right, ours on the left. */
function Talk({ it }: { it: Request }) {
  const said = [
    ...it.entries.map(e => ({ ...e, who: t('requests.you'), mine: true })),
    ...it.replies.map(r => ({ ...r, who: r.authorName ? t('requests.by', { name: r.authorName }) : t('requests.us'), mine: false, files: [] })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <ol className="talk" aria-live="polite">
      {said.map(s => (
        <li key={s.id} className={s.mine ? 'mine' : undefined}>
          <p className="hint">{s.who} · <time dateTime={s.at}>{moment(s.at)}</time></p>
          <p className="words">{s.text}</p>
          <Photos files={s.files} />
        </li>
      ))}
    </ol>
  );
}

function Visits({ it }: { it: Request }) {
  const agreed = (it.workOrders ?? []).flatMap(w => w.appointments).filter(a => ['CONFIRMED', 'EN_ROUTE', 'ON_SITE'].includes(a.state));
  return <>{agreed.map(a => <p key={a.id}><strong>{t('requests.visit')}</strong>{span(a.from, a.to)} <span className="state going">{word('AppointmentState', a.state)}</span></p>)}{agreed.length > 0 && <p className="hint">{t('requests.visitHint')}</p>}</>;
}
