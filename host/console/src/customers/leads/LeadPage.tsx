import { Alert } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { CustomerLink } from '../../aftersales/CustomerLink';
import { OrderLink } from '../../aftersales/OrderLink';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import type { Action } from '../../shared/action/ActionForm';
import { NextSteps } from '../../shared/action/NextSteps';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { MinorMoney, moneyText } from '../../shared/Money';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { useChoice } from '../../shared/pickers/choice';
import { StatusTag } from '../../shared/StatusTag';
import { Timeline } from '../../shared/timeline/Timeline';
import { LeadOrigin, useOriginPath } from './LeadOrigin';
import * as steps from './Leads.gen';

/** One chance to sell: what is wanted, where it was heard, who follows it, and what came of it. */
export default function LeadPage() {
  const { t, value } = useWords('leads');
  const { i18n } = useTranslation();
  const { id = '' } = useParams();
  const { can, on } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: steps.LeadDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  const it = data?.node && 'interest' in data.node ? (data.node as Extract<typeof data.node, { interest: string }>) : null;
  const seesOrders = on('Orders') && can('orders:order:read') && can('customers:party:read');
  const [{ data: bought }] = useQuery({ query: steps.LeadOrdersDocument, variables: { id: it?.partyId ?? '' }, pause: !it || !seesOrders });
  const orders = bought?.party?.orders ?? [];
  const orderPicker = useChoice(orders.map(o => ({ value: o.id, label: `${o.number} ${moneyText(Number(o.payable.amount), o.payable.currency, i18n.language)}` })));
  const origin = useOriginPath(it);
  const flow = useMemo<Record<string, Action>>(() => ({
    qualifyLead: { document: steps.QualifyLeadDocument, form: steps.QualifyLeadForm, currency: it?.currency, initial: { valueMinor: it?.valueMinor, note: it?.note, ownerId: it?.ownerId } },
    convertLead: { document: steps.ConvertLeadDocument, form: steps.ConvertLeadForm, currency: it?.currency, initial: { wonMinor: it?.valueMinor }, pickers: { orderId: orderPicker }, hide: orders.length > 0 ? [] : ['orderId'] },
    loseLead: { document: steps.LoseLeadDocument, form: steps.LoseLeadForm },
  }), [it, orderPicker, orders.length]);
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  return (
    <DetailPage title={it.product ? `${value('LeadInterest', it.interest)} · ${it.product}` : value('LeadInterest', it.interest)} tags={<StatusTag of="LeadState" value={it.state} />} subtitle={<span className="tags"><span>{t('one')}</span><Moment at={it.createdAt} /></span>}
      actions={<NextSteps of={it} actions={flow} primary={it.state === 'NEW' ? ['qualifyLead'] : ['convertLead']} danger={['loseLead']} onDone={again} />}
      notices={it.lostReason && <Alert type="warning" showIcon title={t('lostBecause', { reason: it.lostReason })} />}
      side={origin && it.originId && <Section title={t('originStory')}><Timeline subject={it.originId} /></Section>}>
      <Section title={t('facts')}><Facts items={[
        [t('customer'), <CustomerLink id={it.partyId} />], [t('origin.title'), it.originType && <LeadOrigin of={it} />], [t('owner'), it.ownerId ? <NameOf id={it.ownerId} /> : t('nobody')], [t('unit'), <NameOf id={it.orgUnitId} />],
        [t('value'), it.valueMinor != null && <MinorMoney minor={it.valueMinor} currency={it.currency} />], [t('won'), it.wonMinor != null && <MinorMoney minor={it.wonMinor} currency={it.currency} />],
        [t('order'), it.orderId && <OrderLink id={it.orderId} number={orders.find(o => o.id === it.orderId)?.number ?? t('order')} />], [t('endedAt'), it.endedAt && <Moment at={it.endedAt} />],
      ]} /></Section>
      {it.note && <Section title={t('note')}><div className="body">{it.note}</div></Section>}
    </DetailPage>
  );
}
