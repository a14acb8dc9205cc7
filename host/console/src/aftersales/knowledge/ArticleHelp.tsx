import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords';
import { useAction } from '../../shared/action/useAction';
import { RateKnowledgeArticleDocument } from './Knowledge.gen';

/** Whether an article helped, perhaps in a case; the count orders what is suggested next time. */
export function ArticleHelp({ article, caseId, again }: { article: { id: string; usage: { helpful: number; notHelpful: number } }; caseId?: string; again?: () => void }) {
  const { t } = useWords('knowledge');
  const { message } = App.useApp();
  const [said, say] = useState<boolean>();
  const { run, busy } = useAction(RateKnowledgeArticleDocument);
  const rate = async (helpful: boolean) => {
    const { refusals } = await run({ id: article.id, helpful, caseId });
    if (refusals) { void message.error(refusals.map(r => r.message).join(' ')); return; }
    say(helpful);
    again?.();
  };
  return (
    <Flex gap={8} align="center" wrap>
      <Button size="small" type={said === true ? 'primary' : 'default'} loading={busy} onClick={() => void rate(true)}>{t('yes')}</Button>
      <Button size="small" type={said === false ? 'primary' : 'default'} loading={busy} onClick={() => void rate(false)}>{t('no')}</Button>
      <span className="hint" role="status">{said === undefined ? article.usage.helpful + article.usage.notHelpful === 0 ? t('notRated') : t('helpfulOf', { helpful: article.usage.helpful, total: article.usage.helpful + article.usage.notHelpful }) : t('thanks')}</span>
    </Flex>
  );
}
