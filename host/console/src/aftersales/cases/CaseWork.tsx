import { Flex } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { LeadLines } from '../../customers/leads/LeadLines';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { Money } from '../../shared/Money';
import { StatusTag } from '../../shared/StatusTag';
import { DueMark } from '../DueMark';
import type { CaseDetailQuery } from './Case.gen';

/** What came of a case: work orders, charges, returns, disputes, call backs, leads. */
export function CaseWork({ case: it }: { case: NonNullable<CaseDetailQuery['case']> }) {
  const { t, value } = useWords('cases');
  const work = it.workOrders ?? [], charges = it.charges ?? [], calls = it.followUps ?? [], returns = it.returns ?? [], disputes = it.disputes ?? [], leads = it.leads ?? [];
  if (work.length + charges.length + calls.length + returns.length + disputes.length + leads.length === 0) return null;
  return (
    <Section title={t('detail.work')} extra={it.slipUrl && work.length > 0 && <a href={it.slipUrl} target="_blank" rel="noreferrer">{t('detail.slip')}</a>}>
      <Flex vertical gap={8}>
        {work.map(w => <Flex key={w.id} gap={8} wrap><StatusTag of="WorkOrderState" value={w.state} /><Link to={`/work-orders/${w.id}`} className="number">{w.number}</Link><span>{w.title}</span>{w.scheduledFrom && <span className="hint"><Moment at={w.scheduledFrom} /></span>}</Flex>)}
        {charges.map(c => <Flex key={c.id} gap={8} wrap><StatusTag of="ChargeState" value={c.state} /><Link to={`/charges/${c.id}`} className="number">{c.number}</Link><Money of={c.amount} />{c.open.amountMinor > 0 && <span className="hint">{t('work.open')} <Money of={c.open} /></span>}</Flex>)}
        {returns.map(r => <Flex key={r.id} gap={8} wrap><StatusTag of="ReturnState" value={r.state} /><Link to={`/returns/${r.id}`} className="number">{r.number}</Link><span>{value('ReturnKind', r.kind)}</span></Flex>)}
        {disputes.map(d => <Flex key={d.id} gap={8} wrap><StatusTag of="DisputeState" value={d.state} /><Link to={`/disputes/${d.id}`} className="number">{d.number}</Link><span>{value('DisputeKind', d.kind)}</span>{d.outcome && <StatusTag of="DisputeOutcome" value={d.outcome} />}</Flex>)}
        {calls.map(f => <Flex key={f.id} gap={8} wrap><StatusTag of="FollowUpState" value={f.state} /><Link to={`/follow-ups/${f.id}`}>{t('work.call')}</Link>{f.outcome && <StatusTag of="FollowUpOutcome" value={f.outcome} />}{(f.state === 'PLANNED' || f.state === 'DUE') && <DueMark at={f.dueAt} />}<span className="hint">{f.comment}</span></Flex>)}
        <LeadLines of={leads} />
      </Flex>
    </Section>
  );
}
