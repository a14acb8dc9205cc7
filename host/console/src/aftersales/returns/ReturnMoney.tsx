import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Facts } from '../../shared/detail/Facts';
import { MinorMoney, Money } from '../../shared/Money';
import type { AmountFragment } from '../../shared/Money.gen';
import { StatusTag } from '../../shared/StatusTag';

type Settled = {
  currency: string; freightMinor: number; compensationMinor: number; exposedMinor?: number; moneyNote?: string | null; refunded: AmountFragment;
  refunds?: readonly { id: string; number: string; state: string; amount: AmountFragment }[]; replacements?: readonly { id: string; number: string; lifecycle: string }[];
};

/** What went back for a return or a dispute: money by the escrow, or other goods. */
export function ReturnMoney({ of: it }: { of: Settled }) {
  const { t } = useWords('returns');
  const minor = (n: number | undefined) => !!n && <MinorMoney minor={n} currency={it.currency} />;
  return (
    <Facts items={[
      [t('money.refunded'), <Money of={it.refunded} strong />], [t('money.freight'), minor(it.freightMinor)], [t('money.compensation'), minor(it.compensationMinor)], [t('money.exposed'), minor(it.exposedMinor)], [t('money.note'), it.moneyNote],
      [t('money.refunds'), it.refunds && it.refunds.length > 0 && <span className="tags">{it.refunds.map(r => <span key={r.id}><StatusTag of="RefundState" value={r.state} /> <span className="number">{r.number}</span> <Money of={r.amount} /></span>)}</span>],
      [t('money.replacements'), it.replacements && it.replacements.length > 0 && <span className="tags">{it.replacements.map(o => <span key={o.id}><Link to={`/orders/${o.id}`} className="number">{o.number}</Link> <StatusTag of="OrderLifecycle" value={o.lifecycle} /></span>)}</span>],
    ]} />
  );
}
