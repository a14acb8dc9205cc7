import { useState } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { useViewer } from '../app/viewer';
import { LeadLines } from '../customers/leads/LeadLines';
import { useWords } from '../i18n/useWords';
import { Facts } from '../shared/detail/Facts';
import { named } from '../shared/listText';
import { Moment } from '../shared/Moment';
import type { OrderDetailQuery } from './Order.gen';
import { ReceiverRevealedDocument, type ReceiverRevealedQuery } from './ReceiverRevealed.gen';

type Order = NonNullable<OrderDetailQuery['order']>;

/** Who, when, by whom sent. The receiver is masked until somebody who may asks for it, which is noted. */
export function OrderFacts({ order }: { order: Order }) {
  const { t, value } = useWords('orders');
  const { can, connection } = useViewer();
  const client = useClient();
  const [clear, setClear] = useState<NonNullable<ReceiverRevealedQuery['order']>['receiverRevealed'] | null>(null);
  const reveal = async () => setClear((await client.query(ReceiverRevealedDocument, { id: order.id }).toPromise()).data?.order?.receiverRevealed ?? null);
  const receiver = clear ?? order.receiver;
  return (
    <Facts items={[
      [t('facts.customer'), order.customer && <Link to={`/customers/${order.customer.id}`}>{order.customer.displayName ?? order.customer.number}</Link>],
      [t('facts.receiver'), <span>{receiver.name} {receiver.phone} {!clear && can('orders:receiver:reveal') && <Button size="small" type="link" onClick={() => void reveal()}>{t('facts.reveal')}</Button>}</span>],
      [t('facts.address'), <span>{receiver.region} {receiver.address}</span>],
      [t('facts.kind'), value('OrderKind', order.kind)],
      [t('facts.method'), value('PaymentMethod', order.method)],
      [t('facts.courier'), order.courierConnection && named(connection(order.courierConnection), value('CourierChooser', order.courierBy))],
      [t('facts.placedAt'), <Moment at={order.placedAt} />],
      [t('facts.promisedAt'), order.promisedAt && <Moment at={order.promisedAt} />],
      [t('facts.releasedAt'), order.releasedAt && <Moment at={order.releasedAt} />],
      [t('facts.deliveredAt'), order.deliveredAt && <Moment at={order.deliveredAt} />],
      [t('facts.closedAt'), order.closedAt && <Moment at={order.closedAt} />],
      [t('facts.closeReason'), order.closeReason],
      [t('facts.leads'), order.leads?.length ? <LeadLines of={order.leads} /> : null],
      [t('facts.buyerNote'), order.buyerNote],
      [t('facts.sellerNote'), order.sellerNote],
    ]} />
  );
}
