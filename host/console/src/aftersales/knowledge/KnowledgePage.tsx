import { Alert, Flex, Tag } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { NextSteps } from '../../shared/action/NextSteps';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { StatusTag } from '../../shared/StatusTag';
import { ArticleHelp } from './ArticleHelp';
import * as steps from './Knowledge.gen';

const flow = {
  submitKnowledgeArticle: { document: steps.SubmitKnowledgeArticleDocument, form: steps.SubmitKnowledgeArticleForm }, publishKnowledgeArticle: { document: steps.PublishKnowledgeArticleDocument, form: steps.PublishKnowledgeArticleForm },
  returnKnowledgeArticle: { document: steps.ReturnKnowledgeArticleDocument, form: steps.ReturnKnowledgeArticleForm }, withdrawKnowledgeArticle: { document: steps.WithdrawKnowledgeArticleDocument, form: steps.WithdrawKnowledgeArticleForm },
};

/** An article to read, to say whether it helped, and for its writers to go on with. */
export default function KnowledgePage() {
  const { t, value } = useWords('knowledge');
  const { id = '' } = useParams();
  const { can } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: steps.KnowledgePageDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  const it = data?.knowledgeArticle;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  const newest = it.versions?.at(0) && [...it.versions].sort((a, b) => b.number - a.number)[0];
  return (
    <DetailPage
      title={it.title} tags={<><StatusTag of="KnowledgeState" value={it.state} />{it.tags.map(x => <Tag key={x.kind + x.value} variant="outlined">{value('KnowledgeTagKind', x.kind)} {x.value}</Tag>)}</>}
      subtitle={<span className="tags"><span className="number">{it.code}</span><span>{value('KnowledgeKind', it.kind)}</span><span>{t('for', { who: value('KnowledgeAudience', it.audience) })}</span>{it.publishedAt && <span>{t('publishedAt')} <Moment at={it.publishedAt} dateOnly /></span>}</span>}
      notices={it.remark && <Alert type="warning" showIcon title={t('remark')} description={it.remark} />}
      actions={it.availableTransitions && <Flex gap={8} wrap>
        {can('aftersales:knowledge:write') && <ActionButton document={steps.UpsertKnowledgeArticleDocument} form={steps.UpsertKnowledgeArticleForm} label={t('edit')} width={760} fixed={{ code: it.code, expectedVersion: it.version }}
          initial={{ kind: it.kind, audience: it.audience, titleZh: newest?.titleZh, titleEn: newest?.titleEn, bodyZh: newest?.bodyZh, bodyEn: newest?.bodyEn, tags: it.tags }} onDone={again} onConflict={again} />}
        <NextSteps of={{ id: it.id, version: it.version, availableTransitions: it.availableTransitions }} actions={flow} primary={['submitKnowledgeArticle', 'publishKnowledgeArticle']} danger={['withdrawKnowledgeArticle']} onDone={again} />
      </Flex>}
      side={it.versions && <Section title={t('versions')}><ul className="plain">{it.versions.map(v => <li key={v.number}>{t('version', { n: v.number })} {v.number === it.publishedVersion && <StatusTag of="KnowledgeState" value="PUBLISHED" />} <span className="hint"><Moment at={v.writtenAt} /></span></li>)}</ul></Section>}
    >
      <Section title={t('body')}><div className="body">{it.body}</div></Section>
      <Section title={t('didItHelp')}><ArticleHelp article={it} again={again} /></Section>
    </DetailPage>
  );
}
