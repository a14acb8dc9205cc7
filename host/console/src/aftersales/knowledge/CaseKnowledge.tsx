import { Collapse } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { Section } from '../../shared/detail/Section';
import { ArticleHelp } from './ArticleHelp';
import { CaseKnowledgeDocument } from './Knowledge.gen';

/** What the house knows that fits this case, best first; read in place. */
export function CaseKnowledge({ caseId }: { caseId: string }) {
  const { t } = useWords('knowledge');
  const [{ data }] = useQuery({ query: CaseKnowledgeDocument, variables: { caseId, text: null }, requestPolicy: 'cache-first' });
  const found = data?.suggestArticles ?? [];
  if (found.length === 0) return null;
  return (
    <Section title={t('fitting')} extra={<Link to="/knowledge">{t('all')}</Link>}>
      <Collapse ghost size="small" items={found.slice(0, 5).map(({ article: a }) => ({
        key: a.id, label: a.title, children: <><div className="body">{a.body}</div><p><Link to={`/knowledge/${a.id}`}>{t('open')}</Link></p><ArticleHelp article={a} caseId={caseId} /></>,
      }))} />
    </Section>
  );
}
