import { Flex } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { Money } from '../../shared/Money';
import { StatusTag } from '../../shared/StatusTag';
import { LeadLines } from '../leads/LeadLines';
import type { CustomerDetailQuery } from './Customer.gen';

/** What was done for a customer, by kind; what a module that is off would show is left out. */
export function CustomerDocuments({ party }: { party: NonNullable<CustomerDetailQuery['party']> }) {
  const { t, value } = useWords('customers');
  const { orders, cases, workOrders, charges, followUps, leads } = party;
  return (
    <>
      {cases && <Section title={t('detail.cases')}>{cases.nodes.length === 0 ? <span className="hint">{t('detail.none')}</span> : cases.nodes.map(c => <Flex key={c.id} gap={8} wrap align="center" className="line"><StatusTag of="CaseState" value={c.state} /><Link to={`/cases/${c.id}`} className="number">{c.number}</Link><span>{value('CaseKind', c.kind)} · {c.title}</span><span className="hint"><Moment at={c.openedAt} /></span></Flex>)}</Section>}
      {orders && orders.length > 0 && <Section title={t('detail.orders')}>{orders.map(o => <Flex key={o.id} gap={8} wrap align="center" className="line"><StatusTag of="OrderLifecycle" value={o.lifecycle} /><Link to={`/orders/${o.id}`} className="number">{o.number}</Link><Money of={o.payable} /><span className="hint"><Moment at={o.placedAt} /></span></Flex>)}</Section>}
      {workOrders && workOrders.nodes.length > 0 && <Section title={t('detail.work')}>{workOrders.nodes.map(w => <Flex key={w.id} gap={8} wrap align="center" className="line"><StatusTag of="WorkOrderState" value={w.state} /><Link to={`/work-orders/${w.id}`} className="number">{w.number}</Link><span>{w.title}</span></Flex>)}</Section>}
      {charges && charges.nodes.length > 0 && <Section title={t('detail.charges')}>{charges.nodes.map(c => <Flex key={c.id} gap={8} wrap align="center" className="line"><StatusTag of="ChargeState" value={c.state} /><span className="number">{c.number}</span><Money of={c.amount} />{c.open.amountMinor > 0 && <span className="hint">{t('detail.open')} <Money of={c.open} /></span>}</Flex>)}</Section>}
      {followUps && followUps.length > 0 && <Section title={t('detail.followUps')}>{followUps.map(f => <Flex key={f.id} gap={8} wrap align="center" className="line"><StatusTag of="FollowUpState" value={f.state} /><Link to={`/follow-ups/${f.id}`} className="number">{f.number}</Link>{f.outcome && <StatusTag of="FollowUpOutcome" value={f.outcome} />}<span className="hint"><Moment at={f.dueAt} /></span></Flex>)}</Section>}
      {leads && leads.length > 0 && <Section title={t('detail.leads')}><LeadLines of={leads} /></Section>}
    </>
  );
}
