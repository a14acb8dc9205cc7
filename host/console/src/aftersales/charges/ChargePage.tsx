import { Flex, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { Money } from '../../shared/Money';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { Timeline } from '../../shared/timeline/Timeline';
import { CustomerLink } from '../CustomerLink';
import { ChargeDetailDocument } from './Charge.gen';
import { ChargeEntries } from './ChargeEntries';
import { ChargeLines } from './ChargeLines';
import * as steps from './ChargeSteps.gen';

export default function ChargePage() {
  const { t, value } = useWords('charges');
  const { id = '' } = useParams();
  const { can } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: ChargeDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  const it = data?.charge;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  const fixed = { id: it.id, expectedVersion: it.version };
  return (
    <DetailPage
      title={it.number} subtitle={<span className="tags">{it.workOrderId && <Link to={`/work-orders/${it.workOrderId}`}>{t('workOrder')}</Link>}{it.caseId && <Link to={`/cases/${it.caseId}`}>{t('case')}</Link>}</span>}
      tags={<><StatusTag of="ChargeState" value={it.state} />{it.isOverdue && <Tag className="tone tone-error" variant="outlined">{t('overdue')}</Tag>}</>}
      actions={it.openMinor > 0 && (
        <Flex gap={8} wrap>
          {can('aftersales:charge:collect') && <ActionButton document={steps.RecordReceiptDocument} form={steps.RecordReceiptForm} currency={it.currency} initial={{ amountMinor: it.openMinor }} fixed={fixed} button={{ type: 'primary' }} onDone={again} onConflict={again} />}
          {can('aftersales:charge:waive') && <ActionButton document={steps.WaiveChargeDocument} form={steps.WaiveChargeForm} currency={it.currency} fixed={fixed} danger onDone={again} onConflict={again} />}
        </Flex>
      )}
      side={<Section title={t('timeline')}><Timeline subject={it.id} /></Section>}
    >
      <Section title={t('facts')}>
        <Facts items={[
          [t('amount'), <Money of={it.amount} strong />], [t('open'), <Money of={it.open} strong />],
          [t('received'), it.received.amountMinor !== 0 && <Money of={it.received} />], [t('waived'), it.waived.amountMinor !== 0 && <Money of={it.waived} />],
          [t('payer'), value('ChargePayer', it.payer)], [t('customer'), it.partyId && <CustomerLink id={it.partyId} />],
          [t('raisedAt'), <Moment at={it.raisedAt} />], [t('dueAt'), <Moment at={it.dueAt} dateOnly />],
          [t('team'), it.teamId && <NameOf id={it.teamId} />], [t('unit'), <NameOf id={it.orgId} />], [t('note'), it.note],
        ]} />
      </Section>
      <Section title={t('lines.title')}><ChargeLines charge={it} /></Section>
      <Section title={t('entries.title')}><ChargeEntries charge={it} again={again} /></Section>
    </DetailPage>
  );
}
