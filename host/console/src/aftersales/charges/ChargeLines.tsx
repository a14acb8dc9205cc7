import { Table } from 'antd';
import { useWords } from '../../i18n/useWords';
import { MinorMoney } from '../../shared/Money';
import type { ChargeDetailQuery } from './Charge.gen';

type Charge = NonNullable<ChargeDetailQuery['charge']>;

/** What is charged for. */
export function ChargeLines({ charge: it }: { charge: Charge }) {
  const { t } = useWords('charges');
  return (
    <Table<Charge['lines'][number]> rowKey="id" size="small" pagination={false} dataSource={it.lines as Charge['lines'][number][]} scroll={{ x: 'max-content' }} columns={[
      { title: t('lines.name'), render: (_, l) => <>{l.name} <span className="hint">{l.serviceItemCode}</span></> },
      { title: t('lines.price'), align: 'right', render: (_, l) => <MinorMoney minor={l.unitPriceMinor} currency={it.currency} /> },
      { title: t('lines.quantity'), align: 'right', dataIndex: 'quantity' },
      { title: t('lines.amount'), align: 'right', render: (_, l) => <MinorMoney minor={l.amountMinor} currency={it.currency} /> },
    ]} />
  );
}
