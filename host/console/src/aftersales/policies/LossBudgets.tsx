import { Alert, Select, Table } from 'antd';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { OrderChannelsDocument } from '../../orders/placing/PlaceOrder.gen';
import { ActionButton } from '../../shared/action/ActionButton';
import type { PickerProps } from '../../shared/action/fieldTypes';
import { Section } from '../../shared/detail/Section';
import { errorText } from '../../shared/errorText';
import { Moment } from '../../shared/Moment';
import { MinorMoney } from '../../shared/Money';
import { LossBudgetListDocument, SetLossBudgetDocument, SetLossBudgetForm } from './Returns.gen';

function ShopPicker(props: PickerProps) {
  const [{ data }] = useQuery({ query: OrderChannelsDocument, requestPolicy: 'cache-first' });
  return <Select {...(props as object)} mode={undefined} allowClear options={data?.channels.nodes.map(c => ({ value: c.id, label: c.name }))} />;
}
const pickers = { channelId: ShopPicker };

/** How much refunds before inspection may have at risk and lose in a period, and where that stands now. */
export function LossBudgets() {
  const { t, value } = useWords('policies');
  const { can, on } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: LossBudgetListDocument });
  const again = () => query({ requestPolicy: 'network-only' }), write = can('aftersales:lossbudget:write');
  const set = { document: SetLossBudgetDocument, form: SetLossBudgetForm, pickers, hide: on('Orders') ? [] : ['channelId'], onDone: again };
  return (
    <Section id="loss-budgets" title={t('budgets.title')} extra={write && <ActionButton {...set} initial={{ currency: 'CNY', period: 'MONTH' }} button={{ size: 'small' }} />}>
      <p className="hint">{t('budgets.hint')}</p>
      {error && <Alert type="error" showIcon title={errorText(error)} />}
      <Table size="small" rowKey="id" loading={fetching && !data} pagination={false} scroll={{ x: 'max-content' }} dataSource={data ? [...data.lossBudgets] : []} locale={{ emptyText: t('budgets.empty') }} columns={[
        { title: t('budgets.shop'), render: (_, b) => b.shop ?? t('budgets.rest') }, { title: t('budgets.period'), render: (_, b) => <>{value('LossPeriod', b.period)} <span className="hint">{t('budgets.since')} <Moment at={b.periodStart} dateOnly /></span></> },
        { title: t('budgets.limit'), align: 'right', render: (_, b) => <MinorMoney minor={b.limitMinor} currency={b.currency} /> }, { title: t('budgets.exposed'), align: 'right', render: (_, b) => <MinorMoney minor={b.exposedMinor} currency={b.currency} /> },
        { title: t('budgets.lost'), align: 'right', render: (_, b) => <MinorMoney minor={b.lostMinor} currency={b.currency} /> }, { title: t('budgets.free'), align: 'right', render: (_, b) => <strong><MinorMoney minor={b.freeMinor} currency={b.currency} /></strong> },
        ...(write ? [{ title: '', render: (_: unknown, b: { channelId: string | null; currency: string; limitMinor: number; period: string }) => <ActionButton {...set} fixed={{ currency: b.currency, ...(b.channelId ? { channelId: b.channelId } : {}) }} hide={['channelId']} initial={{ limitMinor: b.limitMinor, period: b.period }} label={t('change')} button={{ size: 'small' }} /> }] : []),
      ]} />
    </Section>
  );
}
