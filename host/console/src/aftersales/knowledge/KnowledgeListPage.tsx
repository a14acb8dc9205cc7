import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { comma } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { KnowledgeListDocument, type KnowledgeListQuery, UpsertKnowledgeArticleDocument, UpsertKnowledgeArticleForm } from './Knowledge.gen';

type Row = KnowledgeListQuery['knowledgeArticles']['nodes'][number];

/** What the house knows: procedures, solutions of faults, bulletins of the makers. */
export default function KnowledgeListPage() {
  const { t, value } = useWords('knowledge');
  const { can } = useViewer();
  const navigate = useNavigate();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'title', render: a => <Link to={`/knowledge/${a.id}`}>{a.title}</Link>, text: a => a.title },
    { key: 'code', sort: 'code', render: a => <span className="number">{a.code}</span>, text: a => a.code },
    { key: 'kind', render: a => value('KnowledgeKind', a.kind), text: a => value('KnowledgeKind', a.kind), filter: { kind: 'enum', enum: 'KnowledgeKind' } },
    { key: 'state', render: a => <StatusTag of="KnowledgeState" value={a.state} />, text: a => value('KnowledgeState', a.state), filter: { kind: 'enum', enum: 'KnowledgeState' } },
    { key: 'audience', title: t('audience'), render: a => value('KnowledgeAudience', a.audience), text: a => value('KnowledgeAudience', a.audience), filter: { kind: 'enum', enum: 'KnowledgeAudience' } },
    { key: 'tags', title: t('tags'), render: a => a.tags.map(x => x.value).join(comma()) || '—', text: a => a.tags.map(x => x.value).join(' ') },
    { key: 'helpful', title: t('helpful'), align: 'right', render: a => (a.usage.helpful + a.usage.notHelpful === 0 ? '—' : `${a.usage.helpful}/${a.usage.helpful + a.usage.notHelpful}`), text: a => a.usage.helpful },
    { key: 'publishedAt', title: t('publishedAt'), sort: 'publishedAt', render: a => <Moment at={a.publishedAt} dateOnly /> },
  ], [t, value]);
  return (
    <>
      <PageHead title={t('title')}>{can('aftersales:knowledge:write') && <ActionButton document={UpsertKnowledgeArticleDocument} form={UpsertKnowledgeArticleForm} label={t('write')} initial={{ kind: 'ARTICLE', audience: 'INTERNAL' }} button={{ type: 'primary' }} width={760} onDone={p => { const made = (p as { knowledgeArticle?: { id: string } }).knowledgeArticle; if (made) void navigate(`/knowledge/${made.id}`); }} />}</PageHead>
      <DataTable<KnowledgeListQuery, Row> name="knowledge" document={KnowledgeListDocument} rows={d => d.knowledgeArticles} columns={columns} sort="-publishedAt" searchHint={t('search')} open={a => `/knowledge/${a.id}`} empty={t('empty')}
        views={[{ name: t('views.published'), query: 'state=PUBLISHED' }, { name: t('views.review'), query: 'state=IN_REVIEW' }, { name: t('views.faults'), query: 'kind=FAULT_SOLUTION' }]} />
    </>
  );
}
