import { Flex, Tag } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { Section } from '../../shared/detail/Section';
import { comma } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import { NextContactDocument } from './NextContact.gen';

/** What an agent should know before the next talk: why the customer probably comes, what is promised, what they came with before. */
export function NextContact({ partyId }: { partyId: string }) {
  const { t, value } = useWords('intake');
  const { on, can } = useViewer();
  const [{ data }] = useQuery({ query: NextContactDocument, variables: { partyId }, pause: !on('AfterSales') || !can('aftersales:contact:prepare') });
  const it = data?.nextContact;
  const promises = it?.promises.filter(p => p.code !== 'ESCALATION' && p.code !== 'REPLY') ?? []; // those are owed among ourselves
  if (!it || it.reasons.length + promises.length + it.habits.length === 0) return null;
  return (
    <Section title={t('next.title')}>
      <Flex vertical gap={4}>
        {it.reasons.map(r => <div key={r.code + r.text}>{r.text}</div>)}
        {promises.map(p => <div key={p.code + p.subjectId + p.dueAt}>{p.isLate && <Tag className="tone tone-error" variant="outlined">{t('next.late')}</Tag>}{t('next.promise', { what: t(`next.code.${p.code}`, p.code), number: p.number })} <Moment at={p.dueAt} /></div>)}
        {it.habits.length > 0 && <div className="hint">{t('next.habits')} {it.habits.map(h => `${value('CaseKind', h.kind)} × ${h.count}`).join(comma())}</div>}
        {it.articles && it.articles.length > 0 && <div className="tags">{it.articles.map(a => <Link key={a.article.id} to={`/knowledge/${a.article.id}`}>{a.article.title}</Link>)}</div>}
      </Flex>
    </Section>
  );
}
