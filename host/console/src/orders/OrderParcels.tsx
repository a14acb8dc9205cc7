import { Alert, Flex, Steps } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../i18n/useWords';
import { comma } from '../shared/listText';
import { Moment } from '../shared/Moment';
import { useViewer } from '../app/viewer';
import { StatusTag } from '../shared/StatusTag';
import type { OrderParcelsFragment } from './OrderParcels.gen';

/** Picking and parcels of an order, each with where it was last seen. */
export function OrderParcels({ of }: { of: Partial<OrderParcelsFragment> }) {
  const { t, value } = useWords('orders');
  const { connection } = useViewer();
  if (!of.fulfillments?.length && !of.shipments?.length) return <span className="hint">{t('parcels.none')}</span>;
  return (
    <Flex vertical gap={12}>
      {of.fulfillments?.map(f => <Flex key={f.id} gap={8} wrap align="center"><StatusTag of="FulfillmentState" value={f.state} /><Link to={`/fulfillments/${f.id}`} className="number">{f.number}</Link><span className="hint">{f.lines.map(l => `${l.name} ×${l.quantity}`).join(comma())}</span></Flex>)}
      {of.shipments?.map(s => (
        <div key={s.id}>
          <Flex gap={8} wrap align="center"><StatusTag of="ShipmentState" value={s.state} /><Link to={`/shipments/${s.id}`} className="number">{s.number}</Link>{s.courier && <span>{connection(s.courier)}</span>}{s.waybills.map(w => w.number && <span key={w.id} className="number">{w.number}</span>)}{s.promisedAt && !s.deliveredAt && <span className="hint">{t('parcels.promised')} <Moment at={s.promisedAt} /></span>}</Flex>
          {s.problem && <Alert type="warning" showIcon title={s.problem} />}
          {s.waybills.flatMap(w => w.tracking).length > 0 && <Steps type="dot" orientation="vertical" size="small" className="tracking" current={0} items={s.waybills.flatMap(w => w.tracking).sort((a, b) => b.occurredAt.localeCompare(a.occurredAt)).slice(0, 6).map(e => ({ title: <>{value('ParcelStatus', e.status)} <span className="hint">{e.place}</span></>, content: <span className="hint"><Moment at={e.occurredAt} /> {e.rawText}</span> }))} />}
        </div>
      ))}
    </Flex>
  );
}
