import { Progress } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../i18n/useWords';
import { conflicts } from './conflicts';
import type { DispatchBoardQuery } from './DispatchBoard.gen';
import { VisitCard, type VisitedWork } from './VisitCard';

type Row = DispatchBoardQuery['dispatchBoard']['rows'][number];
type Props = {
  row: Row; known: Map<string, VisitedWork>; drops: boolean; onDrop: () => void; again: () => void;
  /** Work that the person has and that has no time yet: ids, and the cards. */
  untimed: readonly string[]; children: ReactNode;
};

/** A person's day: load against what they can do, visits in order, overlaps marked, and what has no time yet. */
export function BoardColumn({ row: { technician, appointments }, known, drops, onDrop, again, untimed, children }: Props) {
  const { t } = useWords('dispatch');
  const open = appointments.filter(a => a.state !== 'CANCELLED' && a.state !== 'RESCHEDULED').sort((a, b) => a.from.localeCompare(b.from)), clash = conflicts(open);
  const jobs = new Set([...open.map(a => a.workOrderId), ...untimed]).size, load = Math.round((jobs / Math.max(1, technician.capacityPerDay)) * 100);
  return (
    <section className={`board-column${drops ? ' board-drops' : ''}`} aria-label={technician.name} onDragOver={e => { if (drops) e.preventDefault(); }} onDrop={e => { e.preventDefault(); onDrop(); }}>
      <h2 className="section-title">{technician.name} <span className="hint">{jobs}/{technician.capacityPerDay}</span></h2>
      <Progress percent={Math.min(100, load)} size="small" showInfo={false} status={load > 100 ? 'exception' : 'normal'} aria-label={t('load', { name: technician.name })} />
      {open.map(a => <VisitCard key={a.id} visit={a} work={known.get(a.workOrderId)} clashes={clash.has(a.id)} again={again} />)}
      {untimed.length > 0 && <h3 className="hint board-untimed">{t('untimed', { n: untimed.length })}</h3>}
      {children}
      {jobs === 0 && <p className="hint">{t('free')}</p>}
    </section>
  );
}
