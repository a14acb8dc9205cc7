import { Card, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../i18n/useWords';
import { DetailState } from '../shared/detail/DetailPage';
import { minorText } from '../shared/Money';
import { PageHead } from '../shared/PageHead';
import { EscrowTotalsDocument, type TotalsFragment } from './Escrow.gen';

/** Where all the buyers' money is; each figure opens the orders behind it. */
export default function EscrowPage() {
  const { t } = useWords('orders');
  const { i18n } = useTranslation();
  const [{ data, fetching, error }, query] = useQuery({ query: EscrowTotalsDocument, variables: { held: { trade: { heldMinor: { gt: 0 } } }, due: { fulfillmentStatus: { eq: 'DELIVERED' }, trade: { heldMinor: { gt: 0 } } }, unpaid: { paymentStatus: { in: ['UNPAID', 'PARTIALLY_HELD'] }, stage: 'PENDING' } } });
  if (!data) return <><PageHead title={t('escrow.title')} /><DetailState fetching={fetching} error={error} retry={() => query({ requestPolicy: 'network-only' })} /></>;
  const tile = (key: string, of: readonly TotalsFragment[], minor: (x: TotalsFragment) => number, to: string) => of.map(x => (
    <Link key={key + x.currency} to={to} className="tile"><Card size="small"><Statistic title={t(`escrow.${key}`)} value={minorText(minor(x), x.currency, i18n.language)} /><span className="hint">{t('escrow.orders', { count: x.orders })}</span></Card></Link>
  ));
  return (
    <>
      <PageHead title={t('escrow.title')} />
      <div className="tiles">
        {tile('captured', data.all, x => x.capturedMinor, '/orders?q=')}
        {tile('held', data.held, x => x.heldMinor, '/orders?paymentStatus=HELD,PARTIALLY_HELD,PARTIALLY_RELEASED,PARTIALLY_REFUNDED')}
        {tile('due', data.due, x => x.heldMinor, '/orders?fulfillmentStatus=DELIVERED&paymentStatus=HELD')}
        {tile('released', data.all, x => x.releasedMinor, '/orders?paymentStatus=RELEASED,PARTIALLY_RELEASED')}
        {tile('refunded', data.all, x => x.refundedMinor, '/refunds?state=SUCCEEDED')}
        {tile('unpaid', data.unpaid, x => x.payableMinor - x.capturedMinor, '/orders?paymentStatus=UNPAID,PARTIALLY_HELD&stage=PENDING')}
      </div>
    </>
  );
}
