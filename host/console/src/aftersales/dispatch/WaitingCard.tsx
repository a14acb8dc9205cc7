import { Select } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { DueMark } from '../DueMark';
import { ScheduleAppointmentDocument, ScheduleAppointmentForm } from '../work/WorkSteps.gen';
import type { BoardCardFragment } from './DispatchBoard.gen';

type Props = { work: BoardCardFragment; day: string; technicians: readonly { id: string; name: string }[]; onAssign: (technicianId: string) => void; onDrag: (workId: string | null) => void; again: () => void };

/** States in which somebody else can be named, and those in which a visit can be agreed. */
const assignable = new Set(['PENDING_DISPATCH', 'OFFERED', 'ASSIGNED']), schedulable = new Set(['ASSIGNED', 'ON_HOLD', 'CANNOT_COMPLETE', 'REWORK']);

/** A work order without a visit: it waits for somebody, or for a time. */
export function WaitingCard({ work, day, technicians, onAssign, onDrag, again }: Props) {
  const { t, step } = useWords('dispatch');
  const { can } = useViewer();
  const may = technicians.length > 0 && assignable.has(work.state), doer = work.technicianId ?? work.providerId;
  const begins = dayjs(day).isSame(dayjs(), 'day') ? dayjs().add(1, 'hour').startOf('hour') : dayjs(day).hour(9);
  return (
    <article className="board-card" draggable={may} onDragStart={() => onDrag(work.id)} onDragEnd={() => onDrag(null)}>
      <div><Link to={`/work-orders/${work.id}`}>{work.title}</Link></div>
      <div className="hint">{work.number} · {work.location?.path ?? work.place ?? ''}</div>
      <div className="tags"><StatusTag of="WorkOrderState" value={work.state} />{work.priority !== 'NORMAL' && <StatusTag of="WorkPriority" value={work.priority} />}<DueMark at={work.promisedBy} /></div>
      {doer && <div>{t('has')} <NameOf id={doer} /></div>}
      {may && <Select size="small" placeholder={t(doer ? 'assignOther' : 'assignTo')} aria-label={t('assignToFor', { number: work.number })} value={null} onChange={id => id && onAssign(id)} options={technicians.filter(p => p.id !== work.technicianId).map(p => ({ value: p.id, label: p.name }))} showSearch={{ optionFilterProp: 'label' }} style={{ width: '100%' }} />}
      {doer && schedulable.has(work.state) && can('aftersales:work:schedule') && <ActionButton document={ScheduleAppointmentDocument} form={ScheduleAppointmentForm} fixed={{ id: work.id, expectedVersion: work.version }} hide={work.providerId ? [] : ['technicianId']} initial={{ from: begins.toISOString(), to: begins.add(1, 'hour').toISOString() }} button={{ size: 'small', 'aria-label': `${step('scheduleAppointment')} ${work.number}` }} onDone={again} onConflict={again} />}
    </article>
  );
}
