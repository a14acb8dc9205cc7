import { Alert, Flex, Steps } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { NextSteps } from '../../shared/action/NextSteps';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { Money } from '../../shared/Money';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { useLive } from '../../shared/useLive';
import { labelOf, PrintLabels } from './PrintLabels';
import * as steps from './Shipment.gen';
import { ShipmentChangedDocument } from './ShipmentChanged.gen';

export default function ShipmentPage() {
  const { t, value } = useWords('shipping');
  const { id = '' } = useParams();
  const { can, connection } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: steps.ShipmentDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  useLive(ShipmentChangedDocument, { id }, again);
  const it = data?.shipment;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  const events = it.waybills.flatMap(w => w.tracking).sort((a, b) => b.occurredAt.localeCompare(a.occurredAt)), labels = labelOf(it), known = it.waybills.find(w => w.number && w.state !== 'VOIDED' && w.state !== 'FAILED');
  return (
    <DetailPage title={it.number} tags={<StatusTag of="ShipmentState" value={it.state} />} subtitle={value('ShipmentDirection', it.direction)} notices={it.problem && <Alert type="warning" showIcon title={it.problem} />}
      actions={<Flex gap={8} wrap>
        {it.state === 'CREATED' && can('logistics:waybill:request') && <ActionButton document={steps.RequestWaybillDocument} form={steps.RequestWaybillForm} fixed={{ id: it.id, expectedVersion: it.version }} hide={['confirmedWarnings', 'package']} button={{ type: 'primary' }} onDone={again} onConflict={again} />}
        {labels.length > 0 && can('logistics:label:print') && <PrintLabels labels={labels} primary again={again} />}
        <NextSteps of={it} actions={{ cancelShipment: { document: steps.CancelShipmentDocument, form: steps.CancelShipmentForm } }} danger={['cancelShipment']} onDone={again} />
      </Flex>}
      side={<Section title={t('detail.tracking')} extra={known && can('logistics:tracking:ingest') && <ActionButton document={steps.IngestTrackingDocument} form={steps.IngestTrackingForm} fixed={{ waybillNumber: known.number, courier: known.courier }} hide={['eventId']} button={{ size: 'small' }} onDone={again} />}>{events.length === 0 ? <span className="hint">{t('detail.noTracking')}</span> : <Steps type="dot" orientation="vertical" size="small" current={0} items={events.map(e => ({ title: <>{value('ParcelStatus', e.status)} <span className="hint">{e.place}</span></>, content: <span className="hint"><Moment at={e.occurredAt} /> {e.rawText}</span> }))} />}</Section>}>
      <Section title={t('detail.facts')}><Facts items={[
        [t('detail.order'), it.orderId && <Link to={`/orders/${it.orderId}`}>{it.orderNumber}</Link>], [t('detail.fulfillment'), it.fulfillment && <Link to={`/fulfillments/${it.fulfillment.id}`}>{it.fulfillment.number}</Link>],
        [t('detail.receiver'), <>{it.receiver.name} {it.receiver.phone}</>], [t('detail.address'), <>{it.receiver.region} {it.receiver.address}</>], [t('detail.courier'), it.courier && <>{connection(it.courier)} <span className="hint">{it.courierReason && t(`reason.${it.courierReason}`, it.courierReason)}</span></>], [t('detail.cod'), it.cashOnDelivery && <Money of={it.cashOnDelivery} strong />],
        [t('detail.from'), it.fromLocationId && <NameOf id={it.fromLocationId} />], [t('detail.promised'), it.promisedAt && <Moment at={it.promisedAt} />], [t('detail.handedOver'), it.handedOverAt && <Moment at={it.handedOverAt} />], [t('detail.delivered'), it.deliveredAt && <Moment at={it.deliveredAt} />],
      ]} /></Section>
      <Section title={t('detail.waybills')}>
        {it.waybills.length === 0 && <span className="hint">{t('detail.noWaybill')}</span>}
        {it.waybills.map(w => <Flex key={w.id} gap={8} wrap align="center" justify="space-between"><span><StatusTag of="WaybillState" value={w.state} /> <span className="number">{w.number}</span> {w.courier && connection(w.courier)} {w.parcel !== 'UNKNOWN' && <StatusTag of="ParcelStatus" value={w.parcel} />} {w.prints > 0 && <span className="hint">{t('detail.prints', { count: w.prints })}</span>} {w.problem && <span className="hint">{w.problem}</span>}</span><NextSteps of={w} actions={{ voidWaybill: { document: steps.VoidWaybillDocument, form: steps.VoidWaybillForm } }} danger={['voidWaybill']} onDone={again} /></Flex>)}
      </Section>
      <Section title={t('detail.goods')}>{it.lines.map(l => <div key={l.id}>{l.name} <span className="hint">{l.sku}</span> ×{l.quantity}</div>)}</Section>
    </DetailPage>
  );
}
