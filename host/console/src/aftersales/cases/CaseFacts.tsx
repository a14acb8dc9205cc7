import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Facts } from '../../shared/detail/Facts';
import { comma } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import { Money } from '../../shared/Money';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { SlaWhy } from '../sla/SlaWhy';
import type { CaseDetailQuery } from './Case.gen';

export function CaseFacts({ case: it }: { case: NonNullable<CaseDetailQuery['case']> }) {
  const { t, value } = useWords('cases');
  return (
    <Facts items={[
      [t('facts.customer'), it.customer && <Link to={`/customers/${it.customer.id}`}>{it.customer.displayName ?? it.customer.number}</Link>],
      [t('facts.location'), it.location?.path],
      [t('facts.order'), it.order && <><Link to={`/orders/${it.order.id}`}>{it.order.number}</Link> <StatusTag of="OrderLifecycle" value={it.order.lifecycle} /> <Money of={it.order.payable} /></>],
      [t('facts.serviceItem'), it.serviceItem && <>{it.serviceItem.name} {it.serviceItem.price && <Money of={it.serviceItem.price} />}</>],
      [t('facts.owner'), it.ownerId && <NameOf id={it.ownerId} />],
      [t('facts.team'), it.teamId && <NameOf id={it.teamId} />],
      [t('facts.unit'), <NameOf id={it.orgId} />],
      [t('facts.openedAt'), <Moment at={it.openedAt} />],
      [t('facts.respondedAt'), it.respondedAt && <Moment at={it.respondedAt} />],
      [t('facts.resolvedAt'), it.resolvedAt && <Moment at={it.resolvedAt} />],
      [t('facts.closedAt'), it.closedAt && <Moment at={it.closedAt} />],
      [t('facts.waitReason'), it.waitReason],
      [t('facts.resolution'), it.resolution && `${t(`resolution.${it.resolution}`, it.resolution)} ${it.resolutionText ?? ''}`],
      [t('facts.tags'), it.tags.length > 0 && it.tags.join(comma())],
      [t('facts.reopenings'), it.reopenings || null],
      [t('facts.clocks'), it.serviceLevel && it.serviceLevel.clocks.length > 0 && <span className="tags">{it.serviceLevel.clocks.map(c => <span key={c.id}>{value('SlaTarget', c.target)} <StatusTag of="SlaClockState" value={c.state} /></span>)}<SlaWhy subjectId={it.id} /></span>],
    ]} />
  );
}
