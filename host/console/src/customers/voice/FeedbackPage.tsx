import { Alert, Flex } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { comma } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import * as steps from './Feedback.gen';

/** One opinion: who has it, how far it is, and what was answered. */
export default function FeedbackPage() {
  const { t, value } = useWords('voice');
  const { id = '' } = useParams();
  const { can } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: steps.FeedbackPageDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  const it = data?.node && 'text' in data.node ? (data.node as Extract<typeof data.node, { text: string }>) : null;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  const common = { fixed: { id: it.id, expectedVersion: it.version }, onDone: again, onConflict: again }, isOpen = it.state !== 'ANSWERED';
  return (
    <DetailPage title={t('one')} tags={<StatusTag of="FeedbackState" value={it.state} />} subtitle={<span className="tags"><span>{value('FeedbackKind', it.kind)}</span><span>{value('ServiceChannel', it.channel)}</span><Moment at={it.createdAt} /></span>}
      notices={isOpen && it.suggestedKind && it.suggestedKind !== it.kind && <Alert type="info" showIcon title={t('guess', { kind: value('FeedbackKind', it.suggestedKind), percent: it.suggestedPercent })} />}
      actions={can('customers:feedback:handle') && <Flex gap={8} wrap>
        {isOpen && <ActionButton document={steps.AnswerFeedbackDocument} form={steps.AnswerFeedbackForm} button={{ type: 'primary' }} {...common} />}
        {isOpen && <ActionButton document={steps.NoteFeedbackProgressDocument} form={steps.NoteFeedbackProgressForm} {...common} />}
        <ActionButton document={steps.ClassifyFeedbackDocument} form={steps.ClassifyFeedbackForm} initial={{ kind: it.suggestedKind ?? it.kind, product: it.product, tags: it.tags }} {...common} />
      </Flex>}>
      <Section title={t('text')}><div className="body">{it.text}</div></Section>
      <Section title={t('facts')}><Facts items={[
        [t('customer'), it.partyId && <Link to={`/customers/${it.partyId}`}><NameOf id={it.partyId} /></Link>], [t('team'), it.teamId && <NameOf id={it.teamId} />], [t('owner'), it.ownerId && <NameOf id={it.ownerId} />],
        [t('product'), it.product], [t('tags'), it.tags.filter(Boolean).join(comma())], [t('answeredAt'), it.answeredAt && <Moment at={it.answeredAt} />],
      ]} /></Section>
      {it.progress && <Section title={t('progress')}><div className="body">{it.progress}</div></Section>}
      {it.answer && <Section title={t('answer')}><div className="body">{it.answer}</div></Section>}
    </DetailPage>
  );
}
