import { Table } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { NextSteps } from '../../shared/action/NextSteps';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { Timeline } from '../../shared/timeline/Timeline';
import { FulfillmentDetailDocument, type PickingFragment } from './Fulfillment.gen';
import { pickingSteps } from './pickingSteps';

export default function FulfillmentPage() {
  const { t } = useWords('picking');
  const { id = '' } = useParams();
  const [{ data, fetching, error }, query] = useQuery({ query: FulfillmentDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  const it = data?.node && 'number' in data.node ? (data.node as PickingFragment) : null;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  return (
    <DetailPage title={it.number} tags={<StatusTag of="FulfillmentState" value={it.state} />} subtitle={it.issueNoteNumber && t('detail.note', { number: it.issueNoteNumber })}
      actions={<NextSteps of={it} actions={pickingSteps} primary={['startPick', 'finishPick', 'packPackage', 'shipFulfillment']} onDone={again} />}
      side={it.orderId && <Section title={t('detail.timeline')}><Timeline subject={it.orderId} /></Section>}>
      <Section title={t('detail.lines')}><Table rowKey="id" size="small" pagination={false} dataSource={[...it.lines]} columns={[{ title: t('detail.article'), render: (_, l) => <>{l.name} <span className="hint">{l.sku}</span></> }, { title: t('detail.quantity'), align: 'right', dataIndex: 'quantity' }, { title: t('detail.picked'), align: 'right', dataIndex: 'picked' }]} /></Section>
      <Section title={t('detail.facts')}><Facts items={[
        [t('detail.order'), it.orderId && <Link to={`/orders/${it.orderId}`}>{it.orderNumber}</Link>], [t('detail.shipment'), <Link to={`/shipments/${it.shipmentId}`}>{t('detail.open')}</Link>], [t('detail.location'), <NameOf id={it.locationId} />],
        [t('detail.notified'), it.notifiedAt && <Moment at={it.notifiedAt} />], [t('detail.pickedAt'), it.pickedAt && <Moment at={it.pickedAt} />], [t('detail.packedAt'), it.packedAt && <Moment at={it.packedAt} />], [t('detail.shippedAt'), it.shippedAt && <Moment at={it.shippedAt} />],
      ]} /></Section>
    </DetailPage>
  );
}
