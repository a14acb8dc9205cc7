import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../i18n/useWords';
import { Section } from '../shared/detail/Section';
import { Chart } from './Chart';
import { figureText } from './figureText';
import { TrendsDocument } from './Figures.gen';

/** Half a year of volume, punctuality and satisfaction; each point opens the documents behind it. */
export default function Trends() {
  const { t, value } = useWords('analytics');
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: TrendsDocument, variables: { from: dayjs().subtract(5, 'month').startOf('month').format('YYYY-MM-DD'), to: dayjs().format('YYYY-MM-DD') } });
  const groups = useMemo(() => data?.serviceFigures ?? [], [data]);
  const codes = useMemo(() => groups[0]?.figures.map(f => f.code) ?? [], [groups]);
  const option = useMemo(() => ({
    grid: { left: 48, right: 56, top: 40, bottom: 28 }, legend: { top: 0 }, tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: groups.map(g => g.label) }, yAxis: [{ type: 'value', minInterval: 1 }, { type: 'value', min: 0, max: 1, axisLabel: { formatter: (v: number) => `${Math.round(v * 100)}%` } }],
    series: codes.map((code, i) => ({ name: value('FigureCode', code), type: code.endsWith('SHARE') ? 'line' : 'bar', yAxisIndex: code.endsWith('SHARE') ? 1 : 0, data: groups.map(g => g.figures[i]?.value ?? null), tooltip: { valueFormatter: (v: number | null) => (v === null ? '—' : code.endsWith('SHARE') ? `${(v * 100).toFixed(1)}%` : String(v)) } })),
  }), [groups, codes, value]);
  if (groups.length === 0) return null;
  const last = groups.at(-1)!;
  return (
    <Section title={t('trends.title')}>
      <Chart option={option} label={t('trends.title')} onPick={(series, index) => { const f = groups[index]?.figures[series]; if (f) void navigate(`/figures?figure=${encodeURIComponent(f.drillDown)}&name=${encodeURIComponent(f.name)}`); }} />
      <p className="tags">{last.figures.map(f => <Link key={f.code} to={`/figures?figure=${encodeURIComponent(f.drillDown)}&name=${encodeURIComponent(f.name)}`}>{t('trends.of', { month: last.label, name: value('FigureCode', f.code) })} {figureText(f, i18n.language)}</Link>)}</p>
    </Section>
  );
}
