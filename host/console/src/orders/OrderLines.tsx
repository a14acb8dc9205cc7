import { Flex, Table } from 'antd';
import { useWords } from '../i18n/useWords';
import { comma } from '../shared/listText';
import { MinorMoney, Money } from '../shared/Money';
import type { AmountFragment } from '../shared/Money.gen';
import type { OrderLinesFragment } from './OrderLines.gen';

type Order = { lines: readonly OrderLinesFragment[]; goods: AmountFragment; freight: AmountFragment; discount: AmountFragment; payable: AmountFragment; trade: { currency: string } };

/** What was ordered, how much of it is where, and what it comes to. */
export function OrderLines({ order }: { order: Order }) {
  const { t } = useWords('orders');
  const { currency } = order.trade;
  return (
    <>
      <Table<OrderLinesFragment> rowKey="id" size="small" pagination={false} dataSource={order.lines as OrderLinesFragment[]} scroll={{ x: 'max-content' }} columns={[
        { title: t('lines.article'), render: (_, l) => <>{l.name} <span className="hint">{l.sku}</span></> },
        { title: t('lines.price'), align: 'right', render: (_, l) => <MinorMoney minor={l.unitPriceMinor} currency={currency} /> },
        { title: t('lines.quantity'), align: 'right', dataIndex: 'quantity' },
        { title: t('lines.state'), render: (_, l) => [['shipped', l.shippedQuantity], ['delivered', l.deliveredQuantity], ['returned', l.returnedQuantity]].filter(([, n]) => Number(n) > 0).map(([k, n]) => t(`lines.${k}`, { count: Number(n) })).join(comma()) || '—' },
        { title: t('lines.refunded'), align: 'right', render: (_, l) => (l.refundedMinor ? <MinorMoney minor={l.refundedMinor} currency={currency} /> : '—') },
        { title: t('lines.net'), align: 'right', render: (_, l) => <MinorMoney minor={l.netMinor} currency={currency} /> },
      ]} />
      <Flex gap={24} justify="end" wrap className="sums">
        <span>{t('lines.goods')} <Money of={order.goods} /></span><span>{t('lines.freight')} <Money of={order.freight} /></span>
        {order.discount.amountMinor > 0 && <span>{t('lines.discount')} −<Money of={order.discount} /></span>}<span>{t('lines.payable')} <Money of={order.payable} strong /></span>
      </Flex>
    </>
  );
}
