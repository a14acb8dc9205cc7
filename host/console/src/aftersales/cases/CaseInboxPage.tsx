import { Button, Empty, Flex, Input, Segmented, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useKeys } from '../../shared/keys/useKeys';
import { PageHead } from '../../shared/PageHead';
import { CaseDetail } from './CaseDetail';
import { InboxCases } from './InboxCases';
import { InboxLive } from './InboxLive';
import { InboxQueuesDocument } from './InboxQueues.gen';
import { inboxWhere, type InboxView } from './inboxWhere';

const pageSize = 50;

/** The agent's desk: the list on the left, the case on the right; J and K go from one to the next, R begins a reply. */
export default function CaseInboxPage() {
  const { t } = useWords('cases');
  const { me, can } = useViewer();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const view = (params.get('view') ?? 'open') as InboxView, queue = params.get('queue') ?? undefined, search = params.get('q') ?? '', chosen = params.get('case');
  const [pulse, setPulse] = useState(0);
  // as it stands in the address: keys come faster than pages
  const now = () => new URLSearchParams(window.location.search);
  const list = useRef<HTMLDivElement>(null);
  const set = (part: Record<string, string | undefined>) => setParams(() => { const next = now(); for (const [k, v] of Object.entries(part)) if (v) next.set(k, v); else next.delete(k); return next; }, { replace: !part.case });
  const [{ data: queues }] = useQuery({ query: InboxQueuesDocument, pause: !can('aftersales:queue:read') });
  const asked = { first: pageSize, search: search || undefined, where: inboxWhere(view, me.id, queue), order: view === 'finished' ? [{ closedAt: 'DESC' as const }] : [{ dueSort: 'ASC' as const }] };
  const again = () => setPulse(n => n + 1);
  const go = (by: number) => {
    const cases = [...list.current?.querySelectorAll<HTMLElement>('[data-case]') ?? []].map(e => e.dataset.case!), at = cases.indexOf(now().get('case') ?? ''), next = cases[Math.max(0, Math.min(at < 0 ? 0 : at + by, cases.length - 1))];
    if (next) set({ case: next, reply: undefined });
  };
  useKeys({
    j: { label: t('keys.next'), run: () => go(1) }, k: { label: t('keys.previous'), run: () => go(-1) },
    Enter: { label: t('keys.open'), run: () => { if (chosen) void navigate(`/cases/${chosen}`); } },
    r: { label: t('keys.reply'), run: () => { if (now().has('case')) set({ reply: '1' }); } },
    n: { label: t('keys.new'), run: () => void navigate('/requests/new') },
  });
  useEffect(() => { list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' }); }, [chosen]);
  return (
    <>
      <PageHead title={t('inbox.title')}><Link to="/cases/list">{t('list.title')}</Link>{can('aftersales:case:open') && <Link to="/requests/new"><Button type="primary">{t('inbox.new')}</Button></Link>}</PageHead>
      <Flex gap={8} wrap className="filters" role="search">
        <Segmented value={view} onChange={v => set({ view: v, case: undefined })} options={(['open', 'mine', 'unassigned', 'overdue', 'finished'] as const).map(v => ({ value: v, label: t(`inbox.view.${v}`) }))} aria-label={t('inbox.views')} />
        {queues && queues.queues.nodes.length > 0 && <Select value={queue} onChange={v => set({ queue: v, case: undefined })} allowClear placeholder={t('inbox.allQueues')} aria-label={t('inbox.queue')} popupMatchSelectWidth={false} style={{ minWidth: 150 }} options={queues.queues.nodes.map(q => ({ value: q.id, label: q.name }))} />}
        <Input.Search defaultValue={search} onSearch={v => set({ q: v.trim(), case: undefined })} allowClear placeholder={t('inbox.search')} aria-label={t('inbox.search')} style={{ width: 260 }} />
      </Flex>
      {queues?.queues.nodes.filter(q => !queue || q.id === queue).map(q => <InboxLive key={q.id} queueId={q.id} onChange={again} />)}
      <div className="inbox">
        <div className="inbox-list" ref={list} role="list" aria-label={t('inbox.list')} tabIndex={0}>
          <InboxCases key={`${view} ${queue} ${search}`} variables={asked} pulse={pulse} chosen={chosen} choose={id => set({ case: id, reply: undefined })} empty={t(`inbox.empty.${view}`)} />
        </div>
        <div className="inbox-case">{chosen ? <CaseDetail key={chosen} id={chosen} inInbox /> : <Empty className="inbox-none" description={t('inbox.choose')} />}</div>
      </div>
    </>
  );
}
