import { Flex, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../app/viewer';
import { DueMark } from '../aftersales/DueMark';
import { useWords } from '../i18n/useWords';
import { DetailState } from '../shared/detail/DetailPage';
import { Section } from '../shared/detail/Section';
import { PageHead } from '../shared/PageHead';
import { StatusTag } from '../shared/StatusTag';
import { usePolled } from '../shared/usePolled';
import { CountTile } from './CountTile';
import { WorkbenchDocument } from './Workbench.gen';

const Trends = lazy(() => import('../analytics/Trends'));

/** My day: what presses first, each number a door to the list of exactly what it counts. It keeps up by itself. */
export default function WorkbenchPage() {
  const { t } = useWords('workbench');
  const { me, can, on } = useViewer();
  const day = dayjs().format('YYYY-MM-DD'); // another after midnight
  const variables = useMemo(() => ({ me: me.id, today: dayjs(day).startOf('day').toISOString(), tomorrow: dayjs(day).add(1, 'day').startOf('day').toISOString() }), [me.id, day]);
  const [{ data, fetching, error }, query] = useQuery({ query: WorkbenchDocument, variables });
  const again = () => query({ requestPolicy: 'network-only' });
  usePolled(again, 60);
  if (!data) return <><PageHead title={t('title', { name: me.displayName })} /><DetailState fetching={fetching} error={error} retry={again} /></>;
  return (
    <>
      <PageHead title={t('title', { name: me.displayName })} />
      <Flex vertical gap={16}>
        <div className="tiles">
          <CountTile label={t('escalations')} of={data.escalations} to="/escalations?mine=true&open=true" alarm />
          <CountTile label={t('overdueCases')} of={data.overdueCases} to="/cases?view=overdue" alarm />
          <CountTile label={t('lateWork')} of={data.lateWork} to="/work-orders?late=true" alarm />
          <CountTile label={t('calls')} of={data.calls} to="/follow-ups?open=true&overdue=true" alarm />
          <CountTile label={t('troubled')} of={data.troubled} to="/shipments?state=EXCEPTION,REFUSED,LOST" alarm />
          <CountTile label={t('exceptions')} of={data.exceptions} to="/order-exceptions?state=OPEN,IN_PROGRESS" alarm />
          <CountTile label={t('charges')} of={data.charges} to="/charges?overdue=true" alarm />
          <CountTile label={t('myWork')} of={data.myWork} to={`/work-orders?mine=true&state=SCHEDULED,IN_PROGRESS&scheduledFrom=${day}..${day}`} />
          <CountTile label={t('myCases')} of={data.myCases} to="/cases?view=mine" />
          <CountTile label={t('unassigned')} of={data.unassigned} to="/cases?view=unassigned" />
          <CountTile label={t('replies')} of={data.replies} to="/replies?state=REQUESTED" />
          <CountTile label={t('returns')} of={data.returns} to="/returns?state=REQUESTED" />
          <CountTile label={t('disputes')} of={data.disputes} to="/disputes?state=OPEN" />
          <CountTile label={t('toDispatch')} of={data.toDispatch} to="/work-orders?state=PENDING_DISPATCH" />
          <CountTile label={t('toVerify')} of={data.toVerify} to="/work-orders?state=WORK_DONE" />
          <CountTile label={t('today')} of={data.today} to={`/orders?placedAt=${day}..${day}`} />
          <CountTile label={t('unpaid')} of={data.unpaid} to="/orders?paymentStatus=UNPAID&stage=PENDING" />
          <CountTile label={t('toPick')} of={data.toPick} to="/fulfillments?state=CREATED,NOTIFIED" />
          <CountTile label={t('refunds')} of={data.refunds} to="/refunds?state=PROPOSED" />
          <CountTile label={t('visits')} of={data.visits} to="/visits?state=DUE&mine=true" />
        </div>
        {data.myCases && <Section title={t('mine')}>
          {data.myCases.nodes.length === 0 ? <span className="hint">{t('nothingMine')}</span> : <Flex vertical gap={8}>{data.myCases.nodes.map(c => <Flex key={c.id} gap={8} wrap align="center"><DueMark at={c.dueAt} /><StatusTag of="CaseState" value={c.state} />{c.priority !== 'NORMAL' && <StatusTag of="CasePriority" value={c.priority} />}<Link to={`/cases?case=${c.id}`}>{c.title}</Link><span className="hint">{c.number}</span></Flex>)}</Flex>}
        </Section>}
        {data.bulletins.nodes.length > 0 && <Section title={t('bulletins')} extra={<Link to="/bulletins">{t('all')}</Link>}>{data.bulletins.nodes.map(b => <div key={b.id}><Link to={`/bulletins?read=${b.bulletin?.id}`}>{b.bulletin?.title}</Link> {b.mustRead && <span className="hint">{t('mustRead')}</span>}</div>)}</Section>}
        {on('Analytics') && can('analytics:figure:read') && <Suspense fallback={<Skeleton active />}><Trends /></Suspense>}
      </Flex>
    </>
  );
}
