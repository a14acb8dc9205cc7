import { Select } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { StatusTag } from '../../shared/StatusTag';
import { DueMark } from '../DueMark';
import type { BoardCardFragment } from './DispatchBoard.gen';

type Props = { work: BoardCardFragment; technicians: readonly { id: string; name: string }[]; onAssign: (technicianId: string) => void; onDrag: (workId: string | null) => void };

/** A work order that nobody has yet. */
export function WaitingCard({ work, technicians, onAssign, onDrag }: Props) {
  const { t } = useWords('dispatch');
  return (
    <article className="board-card" draggable={technicians.length > 0} onDragStart={() => onDrag(work.id)} onDragEnd={() => onDrag(null)}>
      <div><Link to={`/work-orders/${work.id}`}>{work.title}</Link></div>
      <div className="hint">{work.number} · {work.location?.path ?? work.place ?? ''}</div>
      <div className="tags"><StatusTag of="WorkOrderState" value={work.state} />{work.priority !== 'NORMAL' && <StatusTag of="WorkPriority" value={work.priority} />}<DueMark at={work.promisedBy} /></div>
      {technicians.length > 0 && <Select size="small" placeholder={t('assignTo')} aria-label={t('assignToFor', { number: work.number })} value={null} onChange={id => id && onAssign(id)} options={technicians.map(p => ({ value: p.id, label: p.name }))} showSearch={{ optionFilterProp: 'label' }} style={{ width: '100%' }} />}
    </article>
  );
}
