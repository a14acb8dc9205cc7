import { Alert, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { WeekScheduleDocument, type WeekScheduleQuery } from './Week.gen';

type Work = WeekScheduleQuery['workOrders']['nodes'][number];

/** The week's visits, a row a person and a column a day. */
export function WeekSchedule({ day }: { day: string }) {
  const { t } = useWords('dispatch');
  const { i18n } = useTranslation();
  const monday = dayjs(day).subtract((dayjs(day).day() + 6) % 7, 'day').startOf('day'), days = Array.from({ length: 7 }, (_, i) => monday.add(i, 'day'));
  const [{ data, fetching }] = useQuery({ query: WeekScheduleDocument, variables: { where: { scheduledFrom: { gte: monday.toISOString(), lt: monday.add(7, 'day').toISOString() } } } });
  if (!data) return fetching ? <Skeleton active /> : null;
  const people = new Map<string, Work[]>();
  for (const w of data.workOrders.nodes) { const who = w.technicianId ?? w.providerId ?? ''; people.set(who, [...(people.get(who) ?? []), w]); }
  return (
    <div className="week" tabIndex={0} role="region" aria-label={t('week')}>
      {data.workOrders.pageInfo.hasNextPage && <Alert type="info" showIcon title={t('more')} />}
      <table>
        <thead><tr><th scope="col">{t('who')}</th>{days.map(d => <th key={d.valueOf()} scope="col" className={d.isSame(dayjs(), 'day') ? 'week-today' : ''}>{new Intl.DateTimeFormat(i18n.language, { weekday: 'short', month: 'numeric', day: 'numeric' }).format(d.toDate())}</th>)}</tr></thead>
        <tbody>
          {people.size === 0 && <tr><td colSpan={8} className="hint">{t('emptyWeek')}</td></tr>}
          {[...people].map(([who, work]) => (
            <tr key={who}><th scope="row">{who ? <NameOf id={who} /> : t('nobodyYet')}</th>{days.map(d => <td key={d.valueOf()}>{work.filter(w => dayjs(w.scheduledFrom).isSame(d, 'day')).map(w => <div key={w.id} className="board-card"><span className="number">{dayjs(w.scheduledFrom).format('HH:mm')}</span> <Link to={`/work-orders/${w.id}`}>{w.title}</Link> <StatusTag of="WorkOrderState" value={w.state} /></div>)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
