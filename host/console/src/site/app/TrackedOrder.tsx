import { Link } from 'react-router';
import { OrderState } from '../orders/OrderState';
import { Parcels } from '../orders/Parcels';
import { moment } from '../words/format';
import { t } from '../words/words';
import type { TrackQuery } from './Track.gen';
import { useVisitor } from './visitor';

export function TrackedOrder({ order }: { order: NonNullable<TrackQuery['order']> }) {
  const { site } = useVisitor();
  return (
    <>
      <section className="panel">
        <h2>{t('track.order')} <span className="number">{order.number}</span></h2>
        <OrderState order={order} />
        <p className="hint">{t('orders.placedAt', { at: moment(order.placedAt) })}</p>
      </section>
      {order.parcels && <Parcels parcels={order.parcels} />}
      {site.codesBy.length > 0 && <p><Link to="/orders">{t('track.orderMore')}</Link></p>}
    </>
  );
}
