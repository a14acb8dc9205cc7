import { Table } from 'antd';
import { useWords } from '../../i18n/useWords';
import { MinorMoney } from '../../shared/Money';
import type { DisputeDetailQuery } from './Dispute.gen';

type Dispute = NonNullable<DisputeDetailQuery['dispute']>;

/** The articles in dispute, and what the decision gives for each. */
export function DisputeLines({ of: it }: { of: Dispute }) {
  const { t } = useWords('disputes');
  if (it.lines.length === 0) return <span className="hint">{t('lines.whole')}</span>;
  return (
    <Table<Dispute['lines'][number]> rowKey="id" size="small" pagination={false} dataSource={it.lines as Dispute['lines'][number][]} scroll={{ x: 'max-content' }} columns={[
      { title: t('lines.article'), render: (_, l) => <>{l.name} <span className="hint">{l.sku}</span></> },
      { title: t('lines.quantity'), align: 'right', dataIndex: 'quantity' },
      { title: t('lines.awarded'), align: 'right', render: (_, l) => (l.awardedMinor ? <MinorMoney minor={l.awardedMinor} currency={it.currency} /> : '—') },
    ]} />
  );
}
