import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../i18n/useWords';
import { Section } from '../shared/detail/Section';
import { TrendsDocument } from './Figures.gen';
import { type Point, TrendChart } from './TrendChart';

/** Half a year of volume, punctuality and satisfaction. */
export default function Trends() {
  const { t } = useWords('analytics');
  const [{ data }] = useQuery({ query: TrendsDocument, variables: { from: dayjs().subtract(5, 'month').startOf('month').format('YYYY-MM-DD'), to: dayjs().format('YYYY-MM-DD') } });
  const charts = useMemo<Point[][]>(() => {
    const months = data?.serviceFigures ?? [];
    return (months[0]?.figures ?? []).map(f => months.flatMap(m => { const figure = m.figures.find(x => x.code === f.code); return figure ? [{ label: m.label, figure }] : []; }));
  }, [data]);
  if (charts.length === 0) return null;
  return <Section title={t('trends.title')}><div className="charts">{charts.map(points => <TrendChart key={points[0].figure.code} points={points} />)}</div></Section>;
}
