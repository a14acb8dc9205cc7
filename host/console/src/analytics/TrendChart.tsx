import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../i18n/useWords';
import { Chart } from './Chart';
import type { FigureFragment } from './Figures.gen';
import { figureText } from './figureText';

export type Point = { label: string; figure: FigureFragment };

export const behind = (f: FigureFragment, name: string) => `/figures?figure=${encodeURIComponent(f.drillDown)}&name=${encodeURIComponent(name)}`;

/** One figure over the months; each column, and the link for the newest, opens the documents that it was counted from. */
export function TrendChart({ points }: { points: Point[] }) {
  const { t, value } = useWords('analytics');
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  const { figure, label } = points.at(-1)!, name = value('FigureCode', figure.code), isShare = figure.unit === 'SHARE';
  const option = useMemo(() => ({
    grid: { left: 44, right: 12, top: 12, bottom: 24 }, tooltip: { trigger: 'axis' }, color: ['#0f8f88'],
    xAxis: { type: 'category', data: points.map(p => p.label) }, yAxis: { type: 'value', minInterval: isShare ? undefined : 1, ...(isShare && { min: 0, max: 1, axisLabel: { formatter: (v: number) => `${Math.round(v * 100)}%` } }) },
    series: [{ name, type: isShare ? 'line' : 'bar', barMaxWidth: 28, data: points.map(p => p.figure.value), tooltip: { valueFormatter: (v: number | null) => figureText({ unit: figure.unit, value: v }, i18n.language) } }],
  }), [points, name, isShare, figure.unit, i18n.language]);
  return (
    <div className="chart" data-figure={figure.code}>
      <div className="chart-head"><h3>{name}</h3><Link className="chart-link" data-figure={figure.code} to={behind(figure, `${name} · ${label}`)}>{t('trends.newest', { month: label, value: figureText(figure, i18n.language) })}</Link></div>
      <Chart option={option} label={t('trends.chart', { name })} onPick={i => { const p = points[i]; if (p) void navigate(behind(p.figure, `${name} · ${p.label}`)); }} />
    </div>
  );
}
