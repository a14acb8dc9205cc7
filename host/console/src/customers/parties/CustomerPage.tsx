import { Button, Collapse, Flex } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { NextSteps } from '../../shared/action/NextSteps';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Section } from '../../shared/detail/Section';
import { comma } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import { StatusTag } from '../../shared/StatusTag';
import { Timeline } from '../../shared/timeline/Timeline';
import * as steps from './Customer.gen';
import { CustomerPrivacy } from '../privacy/CustomerPrivacy';
import { NextContact } from '../../aftersales/intake/NextContact';
import { RecordLead } from '../leads/RecordLead';
import { ContactSteps } from './ContactSteps';
import { CustomerCare } from './CustomerCare';
import { CustomerContacts } from './CustomerContacts';
import { CustomerDocuments } from './CustomerDocuments';
import { CustomerMerges } from './CustomerMerges';

/** Everything about a customer at once: who, where, what is open, what was said, what they bought and what was done for them. */
export default function CustomerPage() {
  const { t, value } = useWords('customers');
  const { id = '' } = useParams();
  const { can, on } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: steps.CustomerDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  const it = data?.party;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  const fixed = { id: it.id, expectedVersion: it.version }, may = can('customers:party:update');
  return (
    <DetailPage
      title={it.displayName ?? it.number} tags={<><StatusTag of="PartyStatus" value={it.status} />{it.level && <span>{it.level}</span>}</>}
      subtitle={<><span className="number">{it.number}</span> {value('PartyKind', it.kind)} {it.roles.map(r => value('PartyRole', r)).join(comma())}</>}
      actions={<Flex gap={8} wrap>
        {on('AfterSales') && can('aftersales:case:open') && <Link to="/requests/new"><Button type="primary">{t('detail.newRequest')}</Button></Link>}
        {can('customers:interaction:log') && <ActionButton document={steps.LogInteractionDocument} form={steps.LogInteractionForm} fixed={{ partyId: it.id }} hide={['contact', 'externalId', 'recordingRef', 'handled', 'subjectId', 'endedAt']} initial={{ channel: 'PHONE', direction: 'INBOUND' }} onDone={again} />}
        {it.status === 'ACTIVE' && <RecordLead partyId={it.id} onDone={again} />}
        {may && <ActionButton document={steps.UpdatePartyDocument} form={steps.UpdatePartyForm} fixed={fixed} initial={{ displayName: it.displayName, level: it.level }} hide={['orgUnitId', 'source', 'externalRefs']} onDone={again} onConflict={again} />}
        <NextSteps of={it} actions={{ deactivateParty: { document: steps.DeactivatePartyDocument, form: steps.DeactivatePartyForm }, reactivateParty: { document: steps.ReactivatePartyDocument, form: steps.ReactivatePartyForm } }} danger={['deactivateParty']} onDone={again} />
      </Flex>}
      side={<Section title={t('detail.timeline')}><Timeline subject={it.id} /></Section>}
    >
      <Section title={t('detail.contacts')} extra={may && <Flex gap={4}><ActionButton document={steps.AddContactPointDocument} form={steps.AddContactPointForm} fixed={fixed} button={{ size: 'small' }} onDone={again} onConflict={again} /><ActionButton document={steps.AddAddressDocument} form={steps.AddAddressForm} fixed={fixed} button={{ size: 'small' }} onDone={again} onConflict={again} /></Flex>}>
        <CustomerContacts party={it} />
        {may && <Collapse ghost size="small" items={[{ key: 'edit', label: t('contacts.edit'), children: <ContactSteps party={it} again={again} /> }]} />}
      </Section>
      <CustomerMerges party={it} again={again} />
      <NextContact partyId={it.id} />
      <CustomerDocuments party={it} />
      <CustomerCare party={it} again={again} />
      {it.interactions && <Section title={t('detail.talks')}>
        {it.interactions.length === 0 ? <span className="hint">{t('detail.noTalks')}</span> : <ul className="plain">{it.interactions.map(i => <li key={i.id}><Flex justify="space-between" gap={8}><span>{value('ServiceChannel', i.channel)} · {value('InteractionDirection', i.direction)} {i.summary}</span><Moment at={i.startedAt} /></Flex>{i.content && <div className="hint">{i.content}</div>}</li>)}</ul>}
      </Section>}
      {can('customers:privacy:read') && <CustomerPrivacy party={it} again={again} />}
    </DetailPage>
  );
}
