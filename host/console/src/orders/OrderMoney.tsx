import { Flex, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/useWords';
import { Facts } from '../shared/detail/Facts';
import { Moment } from '../shared/Moment';
import { MinorMoney, minorText } from '../shared/Money';
import { StatusTag } from '../shared/StatusTag';
import { useViewer } from '../app/viewer';
import { ActionButton } from '../shared/action/ActionButton';
import { RetryReleaseDocument, RetryReleaseForm } from './Ledger.gen';
import { OrderLedger } from './OrderLedger';
import type { OrderDetailQuery } from './Order.gen';

/** Where the buyer's money is. */
export function OrderMoney({ order }: { order: NonNullable<OrderDetailQuery['order']> }) {
  const { t } = useWords('orders');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const { trade } = order;
  const sum = (key: string, minor: number) => <Statistic key={key} title={t(`money.${key}`)} value={minorText(minor, trade.currency, i18n.language)} className="small-statistic" />;
  return (
    <Flex vertical gap={12}>
      <Flex gap={32} wrap>{sum('captured', trade.capturedMinor)}{sum('held', trade.heldMinor)}{sum('released', trade.releasedMinor)}{sum('refunded', trade.refundedMinor)}{trade.refundPendingMinor > 0 && sum('refundPending', trade.refundPendingMinor)}</Flex>
      <Facts items={[
        [t('money.state'), <StatusTag of="TradeState" value={trade.state} />],
        [t('money.tradeNumber'), trade.tradeNumber],
        [t('money.payInstruction'), trade.payInstruction],
        [t('money.confirmedAt'), trade.confirmedAt && <Moment at={trade.confirmedAt} />],
        [t('money.autoConfirmAt'), !trade.confirmedAt && trade.autoConfirmAt && <Moment at={trade.autoConfirmAt} />],
        [t('money.codDueAt'), trade.codDueAt && !trade.codCollectedAt && <Moment at={trade.codDueAt} />],
        [t('money.codCollectedAt'), trade.codCollectedAt && <Moment at={trade.codCollectedAt} />],
      ]} />
      {trade.releasePendingMinor > 0 && can('orders:payment:record') && <span className="tags"><span>{t('money.releasePending')} <MinorMoney minor={trade.releasePendingMinor} currency={trade.currency} /></span><ActionButton document={RetryReleaseDocument} form={RetryReleaseForm} fixed={{ id: order.id, expectedVersion: order.version }} button={{ size: 'small' }} /></span>}
      {can('orders:ledger:read') && <OrderLedger orderId={order.id} />}
    </Flex>
  );
}
