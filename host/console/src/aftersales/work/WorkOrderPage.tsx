import { Alert, Flex } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { NextSteps } from '../../shared/action/NextSteps';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Section } from '../../shared/detail/Section';
import { Money } from '../../shared/Money';
import { StatusTag } from '../../shared/StatusTag';
import { Timeline } from '../../shared/timeline/Timeline';
import { useLive } from '../../shared/useLive';
import { RecordLead } from '../../customers/leads/RecordLead';
import { SendSurvey } from '../../customers/surveys/SendSurvey';
import { RaiseEscalationDocument, RaiseEscalationForm } from '../sla/Sla.gen';
import { SlaWhy } from '../sla/SlaWhy';
import { DueMark } from '../DueMark';
import { Candidates } from './Candidates';
import { RaiseChargeDocument, RaiseChargeForm } from './WorkSteps.gen';
import { WorkOrderDetailDocument } from './WorkOrder.gen';
import { WorkOrderChangedDocument } from './WorkOrderChanged.gen';
import { WorkFacts } from './WorkFacts';
import { WorkReports } from './WorkReports';
import { reportBegins } from './reportBegins';
import { workSteps } from './workSteps';

export default function WorkOrderPage() {
  const { t, value } = useWords('work');
  const { id = '' } = useParams();
  const { can } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: WorkOrderDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  useLive(WorkOrderChangedDocument, { id }, again);
  const it = data?.workOrder;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  return (
    <DetailPage
      title={it.title} subtitle={<><span className="number">{it.number}</span> {value('WorkKind', it.kind)} {it.caseId && <Link to={`/cases/${it.caseId}`}>{t('detail.case')}</Link>} {it.slipUrl && <a href={it.slipUrl} target="_blank" rel="noreferrer">{t('detail.slip')}</a>}</>}
      tags={<><StatusTag of="WorkOrderState" value={it.state} /><StatusTag of="WorkPriority" value={it.priority} />{it.stage !== 'FINISHED' && <DueMark at={it.promisedBy} />}</>}
      actions={<NextSteps of={it} actions={{ ...workSteps, submitJobReport: { ...workSteps.submitJobReport!, initial: reportBegins(it) } }} danger={['cancelWorkOrder', 'cannotComplete']} primary={['acceptWorkOrder', 'releaseWorkOrder', 'scheduleAppointment', 'startJob', 'finishJob', 'verifyWorkOrder', 'closeWorkOrder']} onDone={again} />}
      notices={it.stopReason && <Alert type="warning" showIcon title={it.stopReason} description={it.remainingWork} />}
      side={<Section title={t('detail.timeline')}><Timeline subject={it.id} /></Section>}
    >
      {(it.state === 'PENDING_DISPATCH' || it.state === 'OFFERED') && can('aftersales:work:dispatch') && <Section title={t('detail.candidates')}><Candidates work={it} again={again} /></Section>}
      <Section title={t('detail.facts')} extra={<Flex gap={4} wrap><SlaWhy subjectId={it.id} />{it.stage !== 'FINISHED' && can('aftersales:escalation:raise') && <ActionButton document={RaiseEscalationDocument} form={RaiseEscalationForm} fixed={{ subjectId: it.id }} button={{ size: 'small' }} onDone={again} />}<SendSurvey subjectId={it.id} />{(it.caseId || it.customer) && <RecordLead originId={it.caseId ?? it.id} isKnown={!!it.customer} small onDone={again} />}</Flex>}><WorkFacts work={it} /></Section>
      <Section title={t('detail.reports')}><WorkReports work={it} /></Section>
      {it.charges && <Section title={t('detail.charges')} extra={can('aftersales:charge:raise') && <ActionButton document={RaiseChargeDocument} form={RaiseChargeForm} fixed={{ workOrderId: it.id }} hide={['caseId', 'currency']} width={640} button={{ size: 'small' }} onDone={again} />}>
        {it.charges.length === 0 ? <span className="hint">{t('charges.none')}</span> : it.charges.map(c => <Flex key={c.id} gap={8} wrap><StatusTag of="ChargeState" value={c.state} /><Link to={`/charges/${c.id}`} className="number">{c.number}</Link><Money of={c.amount} /></Flex>)}
      </Section>}
    </DetailPage>
  );
}
