import { Select, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../i18n/useWords';
import { Section } from '../shared/detail/Section';
import { enums } from '../shared/enums.gen';
import { BreakdownDocument, type BreakdownQuery, type FigureDimension } from './Figures.gen';
import { figureText } from './figureText';

const codes = ['REQUESTS', 'RESOLVED', 'FIRST_RESPONSE_WORKING_TIME', 'SLA_SHARE', 'SATISFACTION_SHARE', 'COMPLAINT_SHARE'] as const;

type Row = BreakdownQuery['serviceFigures'][number];

/** The month's figures by channel, department, person and so on; each opens what it was counted from. */
export function Breakdown({ month }: { month: string }) {
  const { t, value } = useWords('analytics');
  const { i18n } = useTranslation();
  const [by, setBy] = useState<FigureDimension>('DEPARTMENT');
  const from = dayjs(month + '-01');
  const [{ data, fetching }] = useQuery({ query: BreakdownDocument, variables: { by, codes: [...codes], from: from.format('YYYY-MM-DD'), to: from.endOf('month').format('YYYY-MM-DD') } });
  return (
    <Section title={t('breakdown.title')} extra={<Select value={by} onChange={setBy} options={enums.FigureDimension.filter(d => d !== 'ALL' && d !== 'MONTH').map(d => ({ value: d, label: value('FigureDimension', d) }))} aria-label={t('breakdown.by')} style={{ minWidth: 120 }} />}>
      <Table<Row> size="small" rowKey={g => g.key ?? g.label} loading={fetching} pagination={false} dataSource={data?.serviceFigures as Row[] | undefined} locale={{ emptyText: t('breakdown.empty') }} scroll={{ x: 'max-content' }} columns={[
        { title: value('FigureDimension', by), dataIndex: 'label' },
        ...codes.map(code => ({ title: value('FigureCode', code), align: 'right' as const, render: (_: unknown, g: Row) => { const f = g.figures.find(x => x.code === code); return f ? <Link to={`/figures?figure=${encodeURIComponent(f.drillDown)}&name=${encodeURIComponent(`${f.name} · ${g.label}`)}`}>{figureText(f, i18n.language)}</Link> : '—'; } })),
      ]} />
    </Section>
  );
}
