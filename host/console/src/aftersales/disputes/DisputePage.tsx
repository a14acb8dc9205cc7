import { Alert } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { NextSteps } from '../../shared/action/NextSteps';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Section } from '../../shared/detail/Section';
import { StatusTag } from '../../shared/StatusTag';
import { Timeline } from '../../shared/timeline/Timeline';
import { useLive } from '../../shared/useLive';
import { ReturnMoney } from '../returns/ReturnMoney';
import { DisputeDetailDocument } from './Dispute.gen';
import { DisputeChangedDocument } from './DisputeChanged.gen';
import { DisputeEvidence } from './DisputeEvidence';
import { DisputeFacts } from './DisputeFacts';
import { DisputeLines } from './DisputeLines';
import { useDisputeSteps } from './useDisputeSteps';

export default function DisputePage() {
  const { t, value } = useWords('disputes');
  const { id = '' } = useParams();
  const [{ data, fetching, error }, query] = useQuery({ query: DisputeDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  useLive(DisputeChangedDocument, { id }, again);
  const it = data?.dispute;
  const steps = useDisputeSteps(it);
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  return (
    <DetailPage
      title={it.number} subtitle={value('DisputeKind', it.kind)} tags={<><StatusTag of="DisputeState" value={it.state} />{it.outcome && <StatusTag of="DisputeOutcome" value={it.outcome} />}</>}
      actions={<NextSteps of={it} actions={steps} danger={['withdrawDispute']} primary={['decideDispute']} onDone={again} />}
      notices={<>
        {it.problem && <Alert type="error" showIcon title={t('problem')} description={it.problem} />}
        {it.reason && <Alert type="info" showIcon title={it.reason} />}
      </>}
      side={<Section title={t('timeline')}><Timeline subject={it.id} /></Section>}
    >
      <Section title={t('facts')}><DisputeFacts of={it} /></Section>
      <Section title={t('lines.title')}><DisputeLines of={it} /></Section>
      <Section title={t('evidence.title')}><DisputeEvidence of={it.evidence} /></Section>
      <Section title={t('money')}><ReturnMoney of={it} /></Section>
    </DetailPage>
  );
}
