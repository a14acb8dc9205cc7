import { Flex } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import type { Action } from '../../shared/action/ActionForm';
import { NextSteps } from '../../shared/action/NextSteps';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { comma } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { Timeline } from '../../shared/timeline/Timeline';
import * as steps from './FollowUp.gen';

const flow: Record<string, Action> = {
  startFollowUp: { document: steps.StartFollowUpDocument, form: steps.StartFollowUpForm }, completeFollowUp: { document: steps.CompleteFollowUpDocument, form: steps.CompleteFollowUpForm, hide: ['answers'] },
  recordAttempt: { document: steps.RecordAttemptDocument, form: steps.RecordAttemptForm }, waiveFollowUp: { document: steps.WaiveFollowUpDocument, form: steps.WaiveFollowUpForm },
};

export default function FollowUpPage() {
  const { t, value } = useWords('followups');
  const { id = '' } = useParams();
  const { can } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: steps.FollowUpDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  const it = data?.node && 'number' in data.node ? (data.node as Extract<typeof data.node, { number: string }>) : null;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  const path = it.subject === 'CASE' ? 'cases' : it.subject === 'WORK_ORDER' ? 'work-orders' : it.subject === 'DELIVERY' ? 'orders' : 'visits';
  return (
    <DetailPage title={`${t('detail.title')} ${it.number}`} tags={<><StatusTag of="FollowUpState" value={it.state} />{it.outcome && <StatusTag of="FollowUpOutcome" value={it.outcome} />}</>} subtitle={value('FollowUpSubject', it.subject)}
      actions={<Flex gap={8} wrap><NextSteps of={it} actions={flow} primary={['startFollowUp', 'completeFollowUp']} danger={['waiveFollowUp']} onDone={again} />{can('customers:followup:assign') && !it.endedAt && <ActionButton document={steps.AssignFollowUpDocument} form={steps.AssignFollowUpForm} fixed={{ id: it.id, expectedVersion: it.version }} onDone={again} onConflict={again} />}</Flex>}
      side={<Section title={t('detail.timeline')}><Timeline subject={it.documentId} /></Section>}>
      <Section title={t('detail.facts')}>
        <Facts items={[
          [t('facts.customer'), it.party && <Link to={`/customers/${it.party.id}`}>{it.party.displayName ?? it.party.number}</Link>],
          [t('facts.document'), <Link to={`/${path}/${it.documentId}`}>{value('FollowUpSubject', it.subject)}</Link>],
          [t('facts.due'), <Moment at={it.dueAt} />], [t('facts.round'), it.round > 1 && it.round], [t('facts.owner'), it.assigneeId && <NameOf id={it.assigneeId} />], [t('facts.score'), it.score], [t('facts.comment'), it.comment], [t('facts.waiver'), it.waiver && `${value('WaiverClass', it.waiver)} ${it.waiverReason ?? ''}`],
        ]} />
      </Section>
      {it.attempts.length > 0 && <Section title={t('detail.attempts')}><ul className="plain">{it.attempts.map(a => <li key={a.at}><Moment at={a.at} /> {value('NotReachedReason', a.reason)} {a.note}</li>)}</ul></Section>}
      {it.answers.length > 0 && <Section title={t('detail.answers')}><Facts columns={1} items={it.answers.map(a => [a.question, a.text ?? a.number ?? a.choices.join(comma())])} /></Section>}
    </DetailPage>
  );
}
