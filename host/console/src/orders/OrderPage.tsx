import { Alert, Flex } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { OrderRemedies } from '../aftersales/OrderRemedies';
import { RecordLead } from '../customers/leads/RecordLead';
import { SendSurvey } from '../customers/surveys/SendSurvey';
import { useWords } from '../i18n/useWords';
import { DetailPage, DetailState } from '../shared/detail/DetailPage';
import { Section } from '../shared/detail/Section';
import { StatusTag } from '../shared/StatusTag';
import { Timeline } from '../shared/timeline/Timeline';
import { useLive } from '../shared/useLive';
import { OrderDetailDocument } from './Order.gen';
import { OrderChangedDocument } from './OrderChanged.gen';
import { OrderExceptions } from './OrderExceptions';
import { OrderFacts } from './OrderFacts';
import { OrderLines } from './OrderLines';
import { OrderMoney } from './OrderMoney';
import { OrderParcels } from './OrderParcels';
import { OrderRefunds } from './OrderRefunds';
import { OrderSteps } from './OrderSteps';

export default function OrderPage() {
  const { t } = useWords('orders');
  const { id = '' } = useParams();
  const [{ data, fetching, error }, query] = useQuery({ query: OrderDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  useLive(OrderChangedDocument, { id }, again);
  const order = data?.order;
  if (!order) return <DetailState fetching={fetching} error={error} retry={again} />;
  return (
    <DetailPage
      title={order.number} tags={<><StatusTag of="OrderLifecycle" value={order.lifecycle} /><StatusTag of="OrderPaymentStatus" value={order.paymentStatus} /><StatusTag of="OrderFulfillmentStatus" value={order.fulfillmentStatus} />{order.isDisputed && <StatusTag of="TradeState" value="DISPUTED" />}</>}
      subtitle={t('detail.subtitle', { channel: order.channel?.name ?? '' })} actions={<OrderSteps order={order} again={again} />}
      notices={order.attention.length > 0 && <Flex vertical gap={4}>{order.attention.map(a => <Alert key={a.code} type={a.severity >= 3 ? 'error' : a.severity === 2 ? 'warning' : 'info'} showIcon title={a.text} />)}</Flex>}
      side={<Section title={t('detail.timeline')}><Timeline subject={order.id} /></Section>}
    >
      {order.exceptions.length > 0 && <Section title={t('detail.exceptions')}><OrderExceptions of={order.exceptions} currency={order.payable.currency} again={again} /></Section>}
      <Section title={t('detail.facts')} extra={<Flex gap={4} wrap><SendSurvey subjectId={order.id} />{order.deliveredAt && <RecordLead originId={order.id} isKnown={!!order.customer} small onDone={again} />}</Flex>}><OrderFacts order={order} /></Section>
      <Section title={t('detail.lines')}><OrderLines order={order} /></Section>
      <Section title={t('detail.money')}><OrderMoney order={order} /></Section>
      {order.fulfillments && <Section title={t('detail.parcels')}><OrderParcels of={order} /></Section>}
      <OrderRefunds order={order} again={again} />
      <OrderRemedies order={order} again={again} />
    </DetailPage>
  );
}
