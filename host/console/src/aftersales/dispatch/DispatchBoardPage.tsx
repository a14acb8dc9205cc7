import { Alert, App, Button, DatePicker, Empty, Flex, Segmented, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useAction } from '../../shared/action/useAction';
import { errorText } from '../../shared/errorText';
import { PageHead } from '../../shared/PageHead';
import { usePolled } from '../../shared/usePolled';
import { AssignWorkOrderDocument } from '../work/WorkSteps.gen';
import { BoardColumn } from './BoardColumn';
import { BoardWorkDocument } from './BoardWork.gen';
import { type BoardCardFragment, DispatchBoardDocument } from './DispatchBoard.gen';
import type { VisitedWork } from './VisitCard';
import { WaitingCard } from './WaitingCard';
import { WeekSchedule } from './WeekSchedule';

/** What waits, and who has how much; a card dragged onto a person is theirs and stands there until it has a time. Without a mouse: the card's own choice. What another dispatcher does comes within half a minute. */
export default function DispatchBoardPage() {
  const { t } = useWords('dispatch');
  const { can } = useViewer();
  const { message } = App.useApp();
  const [params, setParams] = useSearchParams();
  const day = params.get('day') ?? dayjs().format('YYYY-MM-DD'), view = params.get('view') === 'week' ? 'week' : 'day';
  const set = (part: Record<string, string>) => setParams(before => { const next = new URLSearchParams(before); for (const [k, v] of Object.entries(part)) next.set(k, v); return next; }, { replace: true });
  const [dragged, setDragged] = useState<string | null>(null);
  const [{ data, fetching, error }, query] = useQuery({ query: DispatchBoardDocument, variables: { day } });
  const board = data?.dispatchBoard, ids = board?.rows.flatMap(r => r.appointments.map(a => a.workOrderId)).slice(0, 100) ?? [];
  const [{ data: work }, askWork] = useQuery({ query: BoardWorkDocument, variables: { ids }, pause: ids.length === 0 });
  const known = new Map((work?.nodes ?? []).flatMap(n => (n && 'number' in n ? [[n.id as string, n as VisitedWork] as const] : [])));
  const again = () => { query({ requestPolicy: 'network-only' }); if (ids.length > 0) askWork({ requestPolicy: 'network-only' }); };
  usePolled(again, 30, dragged !== null || view === 'week');
  const { run } = useAction(AssignWorkOrderDocument);
  const assign = async (workId: string, technicianId: string) => {
    const card = board?.undispatched.find(w => w.id === workId);
    if (!card || card.technicianId === technicianId) return;
    const { refusals } = await run({ id: card.id, expectedVersion: card.version, technicianId });
    if (refusals) void message.error(refusals.map(r => r.message).join(' '), 6); else void message.success(t('assigned', { number: card.number }));
    again();
  };
  const may = can('aftersales:work:dispatch');
  const people = new Set(board?.rows.map(r => r.technician.id)), waiting = board?.undispatched.filter(w => !w.technicianId || !people.has(w.technicianId)) ?? [];
  const card = (w: BoardCardFragment) => <WaitingCard key={w.id} work={w} day={day} technicians={may && board ? board.rows.map(r => r.technician) : []} onAssign={id => void assign(w.id, id)} onDrag={setDragged} again={again} />;
  return (
    <>
      <PageHead title={t('title')}>
        {can('aftersales:offer:read') && <Link to="/dispatch/offers">{t('offers.title')}</Link>}
        <Segmented value={view} onChange={v => set({ view: v })} options={[{ value: 'day', label: t('day') }, { value: 'week', label: t('week') }]} aria-label={t('view')} />
        <DatePicker value={dayjs(day)} onChange={d => d && set({ day: d.format('YYYY-MM-DD') })} allowClear={false} aria-label={t('date')} />
        <Button onClick={() => set({ day: dayjs().format('YYYY-MM-DD') })}>{t('today')}</Button>
      </PageHead>
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      {view === 'week' ? <WeekSchedule day={day} /> : !board ? fetching && <Skeleton active /> : (
        <div className="board">
          <section className="board-column board-waiting" aria-label={t('waiting')} tabIndex={0}>
            <h2 className="section-title">{t('waiting')} <span className="hint">{waiting.length}</span></h2>
            {waiting.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothingWaits')} />}
            {waiting.map(card)}
          </section>
          <Flex className="board-people" gap={8} tabIndex={0} role="region" aria-label={t('people')}>
            {board.rows.length === 0 && <Empty description={t('nobody')} />}
            {board.rows.map(r => {
              const theirs = board.undispatched.filter(w => w.technicianId === r.technician.id);
              return <BoardColumn key={r.technician.id} row={r} known={known} drops={may && dragged !== null} onDrop={() => { if (dragged) void assign(dragged, r.technician.id); setDragged(null); }} again={again} untimed={theirs.map(w => w.id)}>{theirs.map(card)}</BoardColumn>;
            })}
          </Flex>
        </div>
      )}
    </>
  );
}
