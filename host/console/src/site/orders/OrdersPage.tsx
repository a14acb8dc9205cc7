import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useAsk } from '../app/useAsk';
import { Card } from '../parts/Card';
import { Refused } from '../parts/Refused';
import { Skeleton } from '../parts/Skeleton';
import { money, moment } from '../words/format';
import { t } from '../words/words';
import { MyOrdersDocument } from './MyOrders.gen';
import { stateOf } from './state';

/** The customer's own orders, newest first. */
export function OrdersPage() {
  const [pages, setPages] = useState<(string | null)[]>([null]), [search] = useSearchParams();
  return (
    <Page title={t('nav.orders')}>
      {search.get('for') === 'return' && <p className="notice">{t('orders.pickForReturn')}</p>}
      {pages.map((after, i) => <Some key={after} after={after} onMore={i === pages.length - 1 ? next => setPages([...pages, next]) : undefined} />)}
    </Page>
  );
}

function Some({ after, onMore }: { after: string | null; onMore?: (after: string) => void }) {
  const { data, fault, again } = useAsk(MyOrdersDocument, { after });
  const { nodes, pageInfo } = data?.orders ?? {};
  if (!nodes) return fault ? <Refused fault={fault} again={again} /> : <Skeleton lines={4} />;
  if (nodes.length === 0 && !after) return <p className="notice">{t('orders.none')}</p>;
  return (
    <>
      <ul className="cards">
        {nodes.map(o => {
          const { word, tone } = stateOf(o);
          return (
            <Card key={o.id} to={`/orders/${o.id}`} title={t('orders.title', { number: o.number })} state={t(`orders.state.${word}`)} tone={tone}>
              {o.lines.map(l => `${l.name} × ${l.quantity}`).join('，')}<br />{money(o.payable)} · {moment(o.placedAt)}
            </Card>
          );
        })}
      </ul>
      {pageInfo?.hasNextPage && onMore && <button type="button" className="second wide" onClick={() => onMore(pageInfo.endCursor!)}>{t('app.more')}</button>}
    </>
  );
}
