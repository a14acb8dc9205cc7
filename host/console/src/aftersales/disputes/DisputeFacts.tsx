import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Facts } from '../../shared/detail/Facts';
import { Moment } from '../../shared/Moment';
import { MinorMoney } from '../../shared/Money';
import { NameOf } from '../../shared/NameOf';
import { CustomerLink } from '../CustomerLink';
import { OrderLink } from '../OrderLink';
import type { DisputeDetailQuery } from './Dispute.gen';

/** What is claimed, by whom and about what. */
export function DisputeFacts({ of: it }: { of: NonNullable<DisputeDetailQuery['dispute']> }) {
  const { t, value } = useWords('disputes');
  return (
    <Facts items={[
      [t('order'), <OrderLink id={it.orderId} number={it.orderNumber} />], [t('customer'), it.partyId && <CustomerLink id={it.partyId} />],
      [t('case'), it.case && <Link to={`/cases/${it.case.id}`}>{it.case.number} {it.case.title}</Link>], [t('return'), it.returnId && <Link to={`/returns/${it.returnId}`}>{t('show')}</Link>],
      [t('claim'), it.claimMinor != null && <MinorMoney minor={it.claimMinor} currency={it.currency} />], [t('wants'), value('DisputeOutcome', it.wants)],
      [t('openedAt'), <Moment at={it.openedAt} />], [t('decidedAt'), it.decidedAt && <><Moment at={it.decidedAt} /> {it.decidedBy && <NameOf id={it.decidedBy} />}</>], [t('endedAt'), it.endedAt && <Moment at={it.endedAt} />], [t('unit'), <NameOf id={it.orgId} />],
    ]} />
  );
}
