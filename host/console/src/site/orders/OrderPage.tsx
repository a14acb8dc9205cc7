import { Link, useParams } from 'react-router';
import { DisputeCards } from '../aftersales/DisputeCards';
import { returnTone } from '../aftersales/tones';
import { Page } from '../app/Page';
import { useAsk } from '../app/useAsk';
import { useVisitor } from '../app/visitor';
import { OpenSurveys } from '../customers/OpenSurveys';
import { Rating } from '../customers/Rating';
import { CallOff } from '../parts/CallOff';
import { Card } from '../parts/Card';
import { Refused } from '../parts/Refused';
import { Skeleton } from '../parts/Skeleton';
import { money, moment } from '../words/format';
import { t, word } from '../words/words';
import { ConfirmReceipt } from './ConfirmReceipt';
import { MyOrderDocument, WithdrawMyOrderDocument } from './MyOrder.gen';
import { OrderState } from './OrderState';
import { Parcels } from './Parcels';
import { canConfirm } from './state';

/** One order: how far it is, its parcels, and what may be done about it. */
export function OrderPage() {
  const { id } = useParams(), { offers } = useVisitor();
  const { data, fault, again } = useAsk(MyOrderDocument, { id: id! }, { everySeconds: 30 });
  const order = data?.order, back = { to: '/orders', name: t('nav.orders') };
  if (!data) return <Page title={t('nav.orders')} back={back}>{fault ? <Refused fault={fault} again={again} /> : <Skeleton lines={8} />}</Page>;
  if (!order) return <Page title={t('app.nothing')} back={back}><p className="notice">{t('orders.unknown')}</p></Page>;
  const { currency } = order.payable, price = (amountMinor: number) => money({ amountMinor, currency });
  const canAsk = offers('AfterSales', 'aftersales:case:request'), isWaiting = order.lifecycle !== 'CANCELLED' && order.lines.every(l => l.shippedQuantity === 0);
  const mayWithdraw = order.availableTransitions.some(x => x.name === 'withdrawOrder' && x.allowed);
  const isOut = order.lines.some(l => l.shippedQuantity > l.returnedQuantity);
  return (
    <Page title={t('orders.title', { number: order.number })} back={back}>
      <section className="panel">
        <OrderState order={order} />
        {canConfirm(order, offers('Logistics')) && offers('Orders', 'orders:order:confirm') && <ConfirmReceipt order={order} onDone={again} />}
        {order.isDisputed && <p className="notice">{t('orders.disputed')}</p>}
      </section>
      {order.parcels && <Parcels parcels={order.parcels} />}
      <DisputeCards disputes={order.disputes} />
      {order.returns && order.returns.length > 0 && (
        <section>
          <h2>{t('returns.title')}</h2>
          <ul className="cards">{order.returns.map(r => <Card key={r.id} to={`/returns/${r.id}`} title={`${word('ReturnKind', r.kind)} ${r.number}`} state={word('ReturnState', r.state)} tone={returnTone(r.state)}>{moment(r.requestedAt)}</Card>)}</ul>
        </section>
      )}
      <section className="panel">
        <h2>{t('orders.goods')}</h2>
        <ul className="lines">{order.lines.map(l => <li key={l.id}><span>{l.name}<small> × {l.quantity}</small></span><span>{price(l.netMinor)}</span></li>)}</ul>
        <ul className="lines sum">
          <li><span>{t('orders.freight')}</span><span>{money(order.freight)}</span></li>
          {order.discount.amountMinor > 0 && <li><span>{t('orders.discount')}</span><span>−{money(order.discount)}</span></li>}
          <li><strong>{t('orders.payable')}</strong><strong>{money(order.payable)}</strong></li>
        </ul>
        <p className="hint">{t('orders.receiver')}{[order.receiver.name, order.receiver.phone, order.receiver.region, order.receiver.address].filter(Boolean).join(' ')}</p>
        <p className="hint">{t('orders.placedAt', { at: moment(order.placedAt) })}</p>
      </section>
      {mayWithdraw && <CallOff mutation={WithdrawMyOrderDocument} it={order} label={t('orders.withdraw')} hint={t('orders.withdrawHint')} onDone={again} />}
      <OpenSurveys about={order.number} />
      <Rating about={order.id} />
      <div className="buttons">
        {isOut && offers('AfterSales', 'aftersales:return:request') && <Link className="button second" to={`/orders/${order.id}/return`}>{t('home.return')}</Link>}
        {isOut && offers('AfterSales', 'aftersales:dispute:raise') && <Link className="button second" to={`/orders/${order.id}/dispute`}>{t('disputes.raise')}</Link>}
        {canAsk && isWaiting && <Link className="button second" to={`/requests/new?order=${order.id}&title=${encodeURIComponent(t('orders.changeTitle'))}`}>{t('orders.change')}</Link>}
        {canAsk && <Link className="button second" to={`/requests/new?order=${order.id}`}>{t('orders.ask')}</Link>}
      </div>
    </Page>
  );
}
