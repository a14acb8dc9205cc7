import { Flex } from 'antd';
import { Link } from 'react-router';
import { useViewer } from '../app/viewer';
import { useWords } from '../i18n/useWords';
import { ActionButton } from '../shared/action/ActionButton';
import type { InputForm } from '../shared/action/fieldTypes';
import { Section } from '../shared/detail/Section';
import { Moment } from '../shared/Moment';
import { Money } from '../shared/Money';
import { useChoice } from '../shared/pickers/choice';
import { StatusTag } from '../shared/StatusTag';
import type { OrderRemediesFragment } from './OrderRemedies.gen';
import { RaiseDisputeDocument, RaiseDisputeForm } from './disputes/DisputeSteps.gen';
import { RequestReturnDocument, RequestReturnForm } from './returns/ReturnSteps.gen';

type Order = OrderRemediesFragment & { id: string; lifecycle: string; isDisputed: boolean; lines: readonly { id: string; name: string; sku: string; shippedQuantity: number; returnedQuantity: number }[] };

// Goods of an order are named by its lines; words and SKU are for goods without one.
const ofOrder: InputForm = { ...RequestReturnForm, fields: RequestReturnForm.fields.map(f => (f.name === 'lines' ? { ...f, fields: f.fields.filter(l => l.name !== 'sku' && l.name !== 'name').map(l => (l.name === 'orderLineId' ? { ...l, required: true } : l)) } : f)) };

/** Returns and disputes of an order, and what begins one. */
export function OrderRemedies({ order, again }: { order: Order; again: () => void }) {
  const { t, value } = useWords('returns');
  const { can, on } = useViewer();
  const orderLineId = useChoice(order.lines.map(l => ({ value: l.id, label: `${l.name} · ${l.sku}` })));
  const returns = order.returns ?? [], disputes = order.disputes ?? [];
  const back = order.lines.filter(l => l.shippedQuantity > l.returnedQuantity);
  const mayReturn = on('AfterSales') && can('aftersales:return:request') && back.length > 0;
  const mayDispute = on('AfterSales') && can('aftersales:dispute:raise') && !order.isDisputed && (order.lifecycle === 'RELEASED' || order.lifecycle === 'COMPLETED');
  if (returns.length + disputes.length === 0 && !mayReturn && !mayDispute) return null;
  return (
    <Section title={t('remedies')} extra={<Flex gap={8} wrap>
      {mayReturn && <ActionButton document={RequestReturnDocument} form={ofOrder} fixed={{ orderId: order.id }} hide={['caseId', 'orgUnitId', 'partyId']} initial={back.length === 1 ? { lines: [{ orderLineId: back[0].id, quantity: back[0].shippedQuantity - back[0].returnedQuantity }] } : undefined} pickers={{ orderLineId }} width={640} button={{ size: 'small' }} onDone={again} />}
      {mayDispute && <ActionButton document={RaiseDisputeDocument} form={RaiseDisputeForm} fixed={{ orderId: order.id }} hide={['caseId', 'returnId']} pickers={{ orderLineId }} width={640} button={{ size: 'small' }} onDone={again} />}
    </Flex>}>
      <Flex vertical gap={8}>
        {returns.length + disputes.length === 0 && <span className="hint">{t('none')}</span>}
        {returns.map(r => <Flex key={r.id} gap={8} wrap><StatusTag of="ReturnState" value={r.state} /><Link to={`/returns/${r.id}`} className="number">{r.number}</Link><span>{value('ReturnKind', r.kind)}</span>{r.refunded.amountMinor > 0 && <Money of={r.refunded} />}<span className="hint"><Moment at={r.requestedAt} /></span></Flex>)}
        {disputes.map(d => <Flex key={d.id} gap={8} wrap><StatusTag of="DisputeState" value={d.state} /><Link to={`/disputes/${d.id}`} className="number">{d.number}</Link><span>{value('DisputeKind', d.kind)}</span>{d.outcome && <StatusTag of="DisputeOutcome" value={d.outcome} />}<span className="hint"><Moment at={d.openedAt} /></span></Flex>)}
      </Flex>
    </Section>
  );
}
