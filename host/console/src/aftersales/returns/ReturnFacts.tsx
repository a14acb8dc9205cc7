import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Facts } from '../../shared/detail/Facts';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { useViewer } from '../../app/viewer';
import { CustomerLink } from '../CustomerLink';
import { OrderLink } from '../OrderLink';
import type { ReturnDetailQuery } from './Return.gen';

/** Whose goods come back, from which order, by which way and when. */
export function ReturnFacts({ of: it }: { of: NonNullable<ReturnDetailQuery['return']> }) {
  const { t, value } = useWords('returns');
  const { connection } = useViewer();
  const moment = (at: string | null) => at && <Moment at={at} />;
  return (
    <Facts items={[
      [t('facts.order'), it.orderId && <OrderLink id={it.orderId} number={it.orderNumber} />],
      [t('facts.customer'), it.partyId && <CustomerLink id={it.partyId} />],
      [t('facts.case'), it.case && <Link to={`/cases/${it.case.id}`}>{it.case.number} {it.case.title}</Link>],
      [t('facts.unit'), <NameOf id={it.orgId} />],
      [t('facts.policy'), it.policyCode === 'DEFAULT' ? t('defaultPolicy') : it.policyCode], [t('facts.freightPayer'), value('FreightPayer', it.freightPayer)],
      [t('facts.requestedAt'), moment(it.requestedAt)], [t('facts.answeredAt'), moment(it.answeredAt)], [t('facts.sendBy'), moment(it.sendBy)], [t('facts.returnTo'), it.returnTo],
      [t('facts.waybill'), it.waybillNumber && <>{it.courier && connection(it.courier)} <span className="number">{it.waybillNumber}</span></>],
      [t('facts.parcels'), it.shipments && it.shipments.length > 0 && <span className="tags">{it.shipments.map(s => <span key={s.id}><Link to={`/shipments/${s.id}`} className="number">{s.number}</Link> <StatusTag of="ShipmentState" value={s.state} /></span>)}</span>],
      [t('facts.sentAt'), moment(it.sentAt)], [t('facts.scannedAt'), moment(it.scannedAt)], [t('facts.arrivedAt'), moment(it.arrivedAt)], [t('facts.receivedAt'), moment(it.receivedAt)], [t('facts.endedAt'), moment(it.endedAt)],
    ]} />
  );
}
