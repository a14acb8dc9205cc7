import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../i18n/useWords';
import { errorText } from '../shared/errorText';
import { Moment } from '../shared/Moment';
import { MinorMoney } from '../shared/Money';
import { OrderLedgerDocument } from './Ledger.gen';

/** Each movement of an order's money, as it was booked; asked for when somebody wants to see it. */
export function OrderLedger({ orderId }: { orderId: string }) {
  const { t } = useWords('orders');
  const [open, setOpen] = useState(false);
  const [{ data, fetching, error }] = useQuery({ query: OrderLedgerDocument, variables: { orderId }, pause: !open, requestPolicy: 'network-only' });
  if (!open) return <Button type="link" size="small" style={{ alignSelf: 'start' }} onClick={() => setOpen(true)}>{t('ledger.open')}</Button>;
  if (error) return <Alert type="error" showIcon title={errorText(error)} />;
  return <Table size="small" rowKey={e => e.at + e.cause} loading={fetching && !data} pagination={false} scroll={{ x: 'max-content' }} dataSource={data ? [...data.ledger] : []} locale={{ emptyText: t('ledger.empty') }} columns={[
    { title: t('ledger.at'), render: (_, e) => <Moment at={e.at} /> }, { title: t('ledger.cause'), render: (_, e) => t(`ledger.causes.${e.cause.split(':')[0]}`, e.cause) },
    { title: t('ledger.sides'), render: (_, e) => e.sides.map(s => <div key={s.account}>{t(`ledger.accounts.${s.account}`, s.account)} <MinorMoney minor={s.amountMinor} currency={e.currency} /></div>) },
  ]} />;
}
