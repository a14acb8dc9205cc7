import { Flex, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/useWords';
import { Facts } from '../shared/detail/Facts';
import { Moment } from '../shared/Moment';
import { moneyText } from '../shared/Money';
import { StatusTag } from '../shared/StatusTag';
import type { OrderDetailQuery } from './Order.gen';

/** Where the buyer's money is. */
export function OrderMoney({ order }: { order: NonNullable<OrderDetailQuery['order']> }) {
  const { t } = useWords('orders');
  const { i18n } = useTranslation();
  const { trade } = order;
  const sum = (key: string, minor: number) => <Statistic key={key} title={t(`money.${key}`)} value={moneyText(minor / 100, trade.currency, i18n.language)} className="small-statistic" />;
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
    </Flex>
  );
}
