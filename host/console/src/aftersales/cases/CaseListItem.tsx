import { Flex, Tag } from 'antd';
import { useWords } from '../../i18n/useWords';
import { Moment } from '../../shared/Moment';
import { StatusTag } from '../../shared/StatusTag';
import { DueMark } from '../DueMark';
import type { CaseInboxQuery } from './CaseInbox.gen';

/** A case as a line of the inbox: what, who, how urgent, until when. */
export function CaseListItem({ of, chosen, onChoose }: { of: CaseInboxQuery['cases']['nodes'][number]; chosen: boolean; onChoose: () => void }) {
  const { value, t } = useWords('cases');
  return (
    <div role="listitem">
      <button type="button" className="inbox-item" data-case={of.id} aria-current={chosen} onClick={onChoose}>
        <Flex justify="space-between" gap={8}><strong className="ellipsis">{of.title}</strong><DueMark at={of.stage === 'FINISHED' ? null : of.dueAt} /></Flex>
        <Flex justify="space-between" gap={8} align="center">
          <span className="hint ellipsis">{of.number} · {of.customer?.displayName ?? t('inbox.nobody')} · {value('ServiceChannel', of.channel)}</span><span className="hint nowrap"><Moment at={of.lastContactAt} relative /></span>
        </Flex>
        <Flex gap={4} wrap><StatusTag of="CaseState" value={of.state} /><Tag variant="outlined">{value('CaseKind', of.kind)}</Tag>{(of.priority === 'HIGH' || of.priority === 'URGENT') && <StatusTag of="CasePriority" value={of.priority} />}{of.isEscalated && <Tag className="tone tone-error" variant="outlined">{t('escalated')}</Tag>}</Flex>
      </button>
    </div>
  );
}
