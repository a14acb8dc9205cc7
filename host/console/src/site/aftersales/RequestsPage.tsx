import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../app/Page';
import { useAsk } from '../app/useAsk';
import { useVisitor } from '../app/visitor';
import { Card } from '../parts/Card';
import { Refused } from '../parts/Refused';
import { Skeleton } from '../parts/Skeleton';
import { moment } from '../words/format';
import { t, word } from '../words/words';
import { DisputeCard, DisputeCards } from './DisputeCards';
import { MyRequestsDocument } from './MyRequests.gen';
import { caseTone } from './tones';

/** What the customer came with, newest first; disputes that wait for their words stand above. A case that became a dispute is that dispute. */
export function RequestsPage() {
  const { offers } = useVisitor(), [pages, setPages] = useState<(string | null)[]>([null]);
  return (
    <Page title={t('nav.requests')}>
      {offers('AfterSales', 'aftersales:case:request') && <div className="buttons"><Link className="button" to="/requests/new">{t('home.request')}</Link></div>}
      {pages.map((after, i) => <Some key={after} after={after} onMore={i === pages.length - 1 ? next => setPages([...pages, next]) : undefined} />)}
    </Page>
  );
}

function Some({ after, onMore }: { after: string | null; onMore?: (after: string) => void }) {
  const { data, fault, again } = useAsk(MyRequestsDocument, { after });
  if (!data) return fault ? <Refused fault={fault} again={again} /> : <Skeleton lines={4} />;
  const { nodes, pageInfo } = data.cases, waiting = new Set(data.disputes?.nodes.map(d => d.id));
  return (
    <>
      {!after && <DisputeCards disputes={data.disputes?.nodes} />}
      {nodes.length === 0 && !after && <p className="notice">{t('requests.none')}</p>}
      <ul className="cards">{nodes.filter(c => !c.disputes?.some(d => waiting.has(d.id))).map(c => c.disputes?.[0] ? <DisputeCard key={c.id} of={c.disputes[0]} /> : <Card key={c.id} to={`/requests/${c.id}`} title={c.title} state={word('CaseState', c.state)} tone={caseTone(c.state)}>{word('CaseKind', c.kind)} · {c.number} · {moment(c.openedAt)}</Card>)}</ul>
      {pageInfo.hasNextPage && onMore && <button type="button" className="second wide" onClick={() => onMore(pageInfo.endCursor!)}>{t('app.more')}</button>}
    </>
  );
}
