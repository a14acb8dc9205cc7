import { Flex } from 'antd';
import { useWords } from '../../i18n/useWords';
import type { Action } from '../../shared/action/ActionForm';
import { NextSteps } from '../../shared/action/NextSteps';
import type { StepsFragment } from '../../shared/action/Steps.gen';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { DueMark } from '../DueMark';
import * as steps from './CaseReplies.gen';

export const replySteps: Record<string, Action> = { submitReply: { document: steps.SubmitReplyDocument, form: steps.SubmitReplyForm }, withdrawReply: { document: steps.WithdrawReplyDocument, form: steps.WithdrawReplyForm } };

type Reply = { id: string; version: number; question: string; answer: string | null; state: string; dueAt: string; teamId: string | null; availableTransitions: readonly StepsFragment[] };

/** What other departments were asked, and what they said. */
export function CaseReplies({ of, again }: { of: readonly Reply[]; again: () => void }) {
  const { t } = useWords('cases');
  return (
    <Flex vertical gap={12}>
      {of.map(r => (
        <div key={r.id}>
          <Flex gap={8} wrap align="center"><StatusTag of="ReplyState" value={r.state} /><NameOf id={r.teamId} /><span>{r.question}</span>{r.state === 'REQUESTED' && <DueMark at={r.dueAt} />}</Flex>
          {r.answer && <div className="talk-text">{t('replies.answer')} {r.answer}</div>}
          <NextSteps of={r} actions={replySteps} onDone={again} />
        </div>
      ))}
    </Flex>
  );
}
