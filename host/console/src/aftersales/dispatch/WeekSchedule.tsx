import { Alert, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { errorText } from '../../shared/errorText';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { usePolled } from '../../shared/usePolled';
import { conflicts } from './conflicts';
import { WeekScheduleDocument, type WeekScheduleQuery } from './Week.gen';

type Work = WeekScheduleQuery['workOrders']['nodes'][number];

const clashing = (work: readonly Work[]) => conflicts(work.flatMap(w => (w.scheduledFrom && w.scheduledTo && (w.state === 'SCHEDULED' || w.state === 'IN_PROGRESS') ? [{ id: w.id, from: w.scheduledFrom, to: w.scheduledTo }] : [])));

/** The week's visits, a row a person and a column a day; overlaps are marked, and who has nothing stands there as free. */
export function WeekSchedule({ day }: { day: string }) {
  const { t } = useWords('dispatch');
  const { i18n } = useTranslation();
  const monday = dayjs(day).subtract((dayjs(day).day() + 6) % 7, 'day').startOf('day'), days = Array.from({ length: 7 }, (_, i) => monday.add(i, 'day'));
  const [{ data, fetching, error }, query] = useQuery({ query: WeekScheduleDocument, variables: { where: { scheduledFrom: { gte: monday.toISOString(), lt: monday.add(7, 'day').toISOString() } } } });
  usePolled(() => query({ requestPolicy: 'network-only' }), 30);
  if (error && !data) return <Alert type="error" showIcon role="alert" title={errorText(error)} />;
  if (!data) return fetching ? <Skeleton active /> : null;
  const people = new Map<string, Work[]>();
  for (const w of data.workOrders.nodes) if (w.state !== 'CANCELLED') { const who = w.technicianId ?? w.providerId ?? ''; people.set(who, [...(people.get(who) ?? []), w]); }
  for (const p of data.technicians?.nodes ?? []) if (!people.has(p.id)) people.set(p.id, []);
  return (
    <div className="week" tabIndex={0} role="region" aria-label={t('week')}>
      {data.workOrders.pageInfo.hasNextPage && <Alert type="info" showIcon title={t('more')} />}
      <table>
        <thead><tr><th scope="col">{t('who')}</th>{days.map(d => <th key={d.valueOf()} scope="col" className={d.isSame(dayjs(), 'day') ? 'week-today' : ''}>{new Intl.DateTimeFormat(i18n.language, { weekday: 'short', month: 'numeric', day: 'numeric' }).format(d.toDate())}</th>)}</tr></thead>
        <tbody>
          {people.size === 0 && <tr><td colSpan={8} className="hint">{t('emptyWeek')}</td></tr>}
          {[...people].map(([who, work]) => {
            const clash = who ? clashing(work) : new Set<string>();
            return (
              <tr key={who}>
                <th scope="row">{who ? <NameOf id={who} /> : t('nobodyYet')}</th>
                {work.length === 0 ? <td colSpan={7} className="hint">{t('freeWeek')}</td> : days.map(d => (
                  <td key={d.valueOf()}>
                    {work.filter(w => dayjs(w.scheduledFrom).isSame(d, 'day')).map(w => (
                      <div key={w.id} className={`board-card${clash.has(w.id) ? ' board-clash' : ''}`}>
                        <span className="number">{dayjs(w.scheduledFrom).format('HH:mm')}</span> <Link to={`/work-orders/${w.id}`}>{w.title}</Link> <StatusTag of="WorkOrderState" value={w.state} />
                        {clash.has(w.id) && <span className="hint">{t('clash')}</span>}
                      </div>
                    ))}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
