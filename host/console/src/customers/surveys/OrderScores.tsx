import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { Section } from '../../shared/detail/Section';
import { OrderScoresDocument } from './Surveys.gen';

/** Whether customers whose parcels came in time are more content than the others; only where the form is about orders. */
export function OrderScores({ code, from, to }: { code: string; from: string; to: string }) {
  const { t, value } = useWords('surveys');
  const { i18n } = useTranslation();
  const [{ data }] = useQuery({ query: OrderScoresDocument, variables: { code, from, to } });
  if (!data || data.orderScores.length === 0) return null;
  return (
    <Section title={t('byArrival')}><Table size="small" rowKey="arrival" pagination={false} dataSource={[...data.orderScores]} columns={[
      { title: t('arrival'), render: (_, s) => value('Arrival', s.arrival) }, { title: t('answeredCount'), align: 'right', dataIndex: 'surveys' }, { title: t('orders'), align: 'right', dataIndex: 'orders' },
      { title: t('mean'), align: 'right', render: (_, s) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(s.mean) }, { title: t('unhappy'), align: 'right', dataIndex: 'dissatisfied' },
    ]} /></Section>
  );
}
