import { Progress } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { StatusTag } from '../../shared/StatusTag';
import { conflicts } from './conflicts';
import type { DispatchBoardQuery } from './DispatchBoard.gen';

type Row = DispatchBoardQuery['dispatchBoard']['rows'][number];
type Props = { row: Row; known: Map<string, { number: string; title: string; place: string | null }>; drops: boolean; onDrop: () => void };

/** A person's day: load against what they can do, visits in order, overlaps marked. */
export function BoardColumn({ row: { technician, appointments }, known, drops, onDrop }: Props) {
  const { t } = useWords('dispatch');
  const open = appointments.filter(a => a.state !== 'CANCELLED' && a.state !== 'RESCHEDULED').sort((a, b) => a.from.localeCompare(b.from)), clash = conflicts(open);
  const load = Math.round((open.length / Math.max(1, technician.capacityPerDay)) * 100);
  return (
    <section className={`board-column${drops ? ' board-drops' : ''}`} aria-label={technician.name} onDragOver={e => { if (drops) e.preventDefault(); }} onDrop={e => { e.preventDefault(); onDrop(); }}>
      <h2 className="section-title">{technician.name} <span className="hint">{open.length}/{technician.capacityPerDay}</span></h2>
      <Progress percent={Math.min(100, load)} size="small" showInfo={false} status={load > 100 ? 'exception' : 'normal'} aria-label={t('load', { name: technician.name })} />
      {open.map(a => {
        const work = known.get(a.workOrderId);
        return (
          <article key={a.id} className={`board-card${clash.has(a.id) ? ' board-clash' : ''}`}>
            <div className="number">{dayjs(a.from).format('HH:mm')}–{dayjs(a.to).format('HH:mm')} <StatusTag of="AppointmentState" value={a.state} /></div>
            <Link to={`/work-orders/${a.workOrderId}`}>{work?.title ?? t('visit')}</Link>
            <div className="hint">{work?.place}</div>
            {clash.has(a.id) && <div className="hint">{t('clash')}</div>}
          </article>
        );
      })}
      {open.length === 0 && <p className="hint">{t('free')}</p>}
    </section>
  );
}
