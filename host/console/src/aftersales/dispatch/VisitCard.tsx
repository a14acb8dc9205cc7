import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { StatusTag } from '../../shared/StatusTag';
import { RescheduleAppointmentDocument, RescheduleAppointmentForm } from '../work/WorkSteps.gen';
import type { DispatchBoardQuery } from './DispatchBoard.gen';

export type VisitedWork = { version: number; number: string; title: string; place: string | null; state: string };
type Props = { visit: DispatchBoardQuery['dispatchBoard']['rows'][number]['appointments'][number]; work: VisitedWork | undefined; clashes: boolean; again: () => void };

/** An agreed visit; while nobody has begun it, it can be moved to another time or person. */
export function VisitCard({ visit: a, work, clashes, again }: Props) {
  const { t, step } = useWords('dispatch');
  const { can } = useViewer();
  return (
    <article className={`board-card${clashes ? ' board-clash' : ''}`}>
      <div className="number">{dayjs(a.from).format('HH:mm')}–{dayjs(a.to).format('HH:mm')} <StatusTag of="AppointmentState" value={a.state} /></div>
      <Link to={`/work-orders/${a.workOrderId}`}>{work?.title ?? t('visit')}</Link>
      <div className="hint">{work?.place}</div>
      {clashes && <div className="hint">{t('clash')}</div>}
      {work?.state === 'SCHEDULED' && can('aftersales:work:schedule') && <ActionButton document={RescheduleAppointmentDocument} form={RescheduleAppointmentForm} fixed={{ id: a.workOrderId, expectedVersion: work.version }} initial={{ from: a.from, to: a.to, technicianId: a.technicianId }} button={{ size: 'small', 'aria-label': `${step('rescheduleAppointment')} ${work.number}` }} onDone={again} onConflict={again} />}
    </article>
  );
}
