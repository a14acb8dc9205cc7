import { Alert, DatePicker, Empty, Flex, Segmented, Table } from 'antd';
import dayjs from 'dayjs';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { Section } from '../../shared/detail/Section';
import { errorText } from '../../shared/errorText';
import { MinorMoney } from '../../shared/Money';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { LeadFiguresDocument } from './Leads.gen';
import { countedFromLeads, LeadTiles } from './LeadTiles';

const parts = ['INTEREST', 'OWNER', 'ORIGIN'] as const;

/** Which chances become business: by what is wanted, by who follows them, by where they were heard. */
export default function LeadFiguresPage() {
  const { t, value } = useWords('leads');
  const [params, setParams] = useSearchParams();
  const from = params.get('from') ?? dayjs().subtract(89, 'day').format('YYYY-MM-DD'), to = params.get('to') ?? dayjs().format('YYYY-MM-DD');
  const by = parts.find(p => p === params.get('by')) ?? 'INTEREST';
  const [{ data, fetching, error }] = useQuery({ query: LeadFiguresDocument, variables: { from, to, by }, context: countedFromLeads });
  const set = (change: Record<string, string>) => setParams({ from, to, by, ...change }, { replace: true });
  const name = (key: string) => (key === '' ? t(by === 'OWNER' ? 'figures.nobody' : 'figures.none') : by === 'OWNER' ? <NameOf id={key} /> : by === 'INTEREST' ? value('LeadInterest', key) : t(`origin.${key}`, { defaultValue: key }));
  return (
    <>
      <PageHead title={t('figures.title')}>
        <Link to="/leads">{t('title')}</Link>
        <DatePicker.RangePicker value={[dayjs(from), dayjs(to)]} allowClear={false} onChange={d => d?.[0] && d[1] && set({ from: d[0].format('YYYY-MM-DD'), to: d[1].format('YYYY-MM-DD') })} aria-label={t('figures.when')} />
      </PageHead>
      <Flex vertical gap={16}>
        <LeadTiles from={from} to={to} title={t('figures.all')} />
        <Section title={t('figures.apart')} extra={<Segmented size="small" value={by} onChange={v => set({ by: v })} options={parts.map(p => ({ value: p, label: value('LeadBreakdown', p) }))} aria-label={t('figures.apart')} />}>
          {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
          <Table size="middle" rowKey="key" loading={fetching && !data} pagination={false} scroll={{ x: 'max-content' }} dataSource={data ? [...data.leadFigures] : []} locale={{ emptyText: fetching ? ' ' : <Empty description={t('figures.empty')} /> }} columns={[
            { title: value('LeadBreakdown', by), render: (_, f) => name(f.key) },
            { title: t('figures.leads'), align: 'right', dataIndex: 'leads' }, { title: t('figures.open'), align: 'right', dataIndex: 'open' }, { title: t('figures.converted'), align: 'right', dataIndex: 'converted' }, { title: t('figures.lost'), align: 'right', dataIndex: 'lost' },
            { title: t('figures.conversion'), align: 'right', render: (_, f) => `${f.conversionPercent}%` }, { title: t('figures.won'), align: 'right', render: (_, f) => <MinorMoney minor={f.wonMinor} /> },
          ]} />
        </Section>
      </Flex>
    </>
  );
}
