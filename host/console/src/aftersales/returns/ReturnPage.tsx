import { Alert, Tag } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { NextSteps } from '../../shared/action/NextSteps';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Section } from '../../shared/detail/Section';
import { StatusTag } from '../../shared/StatusTag';
import { Timeline } from '../../shared/timeline/Timeline';
import { useLive } from '../../shared/useLive';
import { ReturnDetailDocument } from './Return.gen';
import { ReturnChangedDocument } from './ReturnChanged.gen';
import { ReturnFacts } from './ReturnFacts';
import { ReturnFindings } from './ReturnFindings';
import { ReturnLines } from './ReturnLines';
import { ReturnMoney } from './ReturnMoney';
import { ReturnVerdicts } from './ReturnVerdicts';
import { useReturnSteps } from './useReturnSteps';

const none: never[] = [];

export default function ReturnPage() {
  const { t, value } = useWords('returns');
  const { id = '' } = useParams();
  const [{ data, fetching, error }, query] = useQuery({ query: ReturnDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  useLive(ReturnChangedDocument, { id }, again);
  const it = data?.return;
  const steps = useReturnSteps(it?.lines ?? none, it?.refunded.currency);
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  return (
    <DetailPage
      title={it.number} subtitle={value('ReturnKind', it.kind)} tags={<><StatusTag of="ReturnState" value={it.state} />{it.isFastLane && <Tag className="tone tone-success" variant="outlined">{t('fastLane')}</Tag>}</>}
      actions={<NextSteps of={it} actions={steps} danger={['declineReturn', 'cancelReturn']} primary={['authoriseReturn', 'receiveReturn', 'inspectReturn', 'decideReturn', 'finishRepair']} onDone={again} />}
      notices={<>
        {it.problem && <Alert type="error" showIcon title={t('problem')} description={it.problem} />}
        {it.question && <Alert type={it.state === 'NEEDS_INFO' ? 'warning' : 'info'} showIcon title={t('asked', { question: it.question })} description={it.answer} />}
        {(it.endReason ?? it.remark) && <Alert type="info" showIcon title={it.endReason ?? it.remark} />}
      </>}
      side={<Section title={t('timeline')}><Timeline subject={it.id} /></Section>}
    >
      <Section title={t('facts.title')}><ReturnFacts of={it} /></Section>
      <Section title={t('lines.title')}><ReturnLines of={it} /></Section>
      {it.verdicts.length > 0 && <Section title={t('verdicts')}><ReturnVerdicts of={it.verdicts} /></Section>}
      {it.findings.length > 0 && <Section title={t('findings.title')}><ReturnFindings of={it} /></Section>}
      <Section title={t('money.title')}><ReturnMoney of={it} /></Section>
    </DetailPage>
  );
}
