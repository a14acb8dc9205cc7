import { Flex, Tabs, Tag } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Section } from '../../shared/detail/Section';
import { StatusTag } from '../../shared/StatusTag';
import { Timeline } from '../../shared/timeline/Timeline';
import { useLive } from '../../shared/useLive';
import { useViewer } from '../../app/viewer';
import { CaseKnowledge } from '../knowledge/CaseKnowledge';
import { DueMark } from '../DueMark';
import { CaseDetailDocument } from './Case.gen';
import { CaseChangedDocument } from './CaseChanged.gen';
import { CaseConversation } from './CaseConversation';
import { CaseFacts } from './CaseFacts';
import { CasePlaybook } from './CasePlaybook';
import { CaseReplies } from './CaseReplies';
import { CaseSteps } from './CaseSteps';
import { CaseWork } from './CaseWork';

/** A case, in the inbox or on its own page: the same. */
export function CaseDetail({ id, inInbox }: { id: string; inInbox?: boolean }) {
  const { t, value } = useWords('cases');
  const { can } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: CaseDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  useLive(CaseChangedDocument, { id }, again);
  const it = data?.case;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  const story = <Timeline subject={it.id} />;
  const facts = (
    <>
      <CaseConversation case={it} again={again} />
      {it.steps && it.steps.length > 0 && <Section title={t('detail.playbook')}><CasePlaybook case={it} steps={it.steps} again={again} /></Section>}
      {it.replyRequests && it.replyRequests.length > 0 && <Section title={t('detail.replies')}><CaseReplies of={it.replyRequests} again={again} /></Section>}
      {it.stage !== 'FINISHED' && can('aftersales:knowledge:read') && <CaseKnowledge caseId={it.id} />}
      <CaseWork case={it} />
      <Section title={t('detail.facts')}><CaseFacts case={it} /></Section>
    </>
  );
  return (
    <DetailPage
      title={it.title} subtitle={<Flex gap={8} wrap align="center">{inInbox ? <Link to={`/cases/${it.id}`} className="number">{it.number}</Link> : <span className="number">{it.number}</span>}<span>{value('CaseKind', it.kind)}</span><span>{value('ServiceChannel', it.channel)}</span>{it.queue && <span>{it.queue.name}</span>}{it.kind === 'ISSUE' && it.slipUrl && <a href={it.slipUrl} target="_blank" rel="noreferrer">{t('detail.slip')}</a>}</Flex>}
      tags={<><StatusTag of="CaseState" value={it.state} /><StatusTag of="CasePriority" value={it.priority} />{it.isEscalated && <Tag className="tone tone-error" variant="outlined">{t('escalated')}</Tag>}{it.stage !== 'FINISHED' && <DueMark at={it.dueAt} />}</>}
      actions={<CaseSteps case={it} again={again} />}
      side={inInbox ? undefined : <Section title={t('detail.timeline')}>{story}</Section>}
    >
      {inInbox ? <Tabs items={[{ key: 'case', label: t('detail.case'), children: <Flex vertical gap={12}>{facts}</Flex> }, { key: 'timeline', label: t('detail.timeline'), children: story }]} /> : facts}
    </DetailPage>
  );
}
