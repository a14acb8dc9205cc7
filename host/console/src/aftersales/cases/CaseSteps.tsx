import { Button, Flex } from 'antd';
import { useMemo, useState } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import type { Action } from '../../shared/action/ActionForm';
import { NextSteps } from '../../shared/action/NextSteps';
import type { StepsFragment } from '../../shared/action/Steps.gen';
import { comma } from '../../shared/listText';
import { ServiceLocationPicker } from '../../shared/pickers/ServiceLocationPicker';
import { RecordLead } from '../../customers/leads/RecordLead';
import { SendSurvey } from '../../customers/surveys/SendSurvey';
import { RaiseEscalationDocument, RaiseEscalationForm } from '../sla/Sla.gen';
import { CasePicker } from './CasePicker';
import { CreateWorkOrderDocument, CreateWorkOrderForm } from '../work/CreateWorkOrder.gen';
import * as steps from './CaseSteps.gen';
import { resolutionPicker } from './resolutions';

type Props = { case: { id: string; version: number; stage: string; tags: readonly string[]; kind: string; title: string; priority: string; acceptedAt: string | null; customer?: { id: string } | null; availableTransitions: readonly StepsFragment[] }; again: () => void };

/** What can be done with a case: the steps of its way, what belongs to the work on it, and behind one button what is needed now and then. */
export function CaseSteps({ case: it, again }: Props) {
  const { t } = useWords('cases');
  const { can } = useViewer();
  const [more, showMore] = useState(false);
  const flow = useMemo<Record<string, Action>>(() => ({
    acceptCase: { document: steps.AcceptCaseDocument, form: steps.AcceptCaseForm }, takeCase: { document: steps.TakeCaseDocument, form: steps.TakeCaseForm }, startCase: { document: steps.StartCaseDocument, form: steps.StartCaseForm },
    continueCase: { document: steps.ContinueCaseDocument, form: steps.ContinueCaseForm }, resolveCase: { document: steps.ResolveCaseDocument, form: steps.ResolveCaseForm, pickers: { resolution: resolutionPicker } },
    closeCase: { document: steps.CloseCaseDocument, form: steps.CloseCaseForm }, assignCase: { document: steps.AssignCaseDocument, form: steps.AssignCaseForm }, pauseCase: { document: steps.PauseCaseDocument, form: steps.PauseCaseForm },
    transferCase: { document: steps.TransferCaseDocument, form: steps.TransferCaseForm }, escalateCase: { document: steps.EscalateCaseDocument, form: steps.EscalateCaseForm },
    reopenCase: { document: steps.ReopenCaseDocument, form: steps.ReopenCaseForm }, mergeCases: { document: steps.MergeCasesDocument, form: steps.MergeCasesForm, pickers: { intoId: CasePicker } }, rejectCase: { document: steps.RejectCaseDocument, form: steps.RejectCaseForm },
  }), []);
  const fixed = { id: it.id, expectedVersion: it.version }, isOpen = it.stage !== 'FINISHED';
  const rare = ['aftersales:case:work', 'aftersales:case:assign', 'aftersales:escalation:raise', 'customers:survey:send'].some(can);
  return (
    <Flex vertical gap={8}>
      <NextSteps of={it} actions={flow} danger={['rejectCase']} primary={['acceptCase', 'takeCase', 'startCase', 'continueCase', 'resolveCase', 'closeCase']} onDone={again} />
      <Flex gap={8} wrap>
        {isOpen && can('aftersales:work:create') && <ActionButton document={CreateWorkOrderDocument} form={CreateWorkOrderForm} fixed={{ caseId: it.id }} hide={['isDraft', 'partyId', 'orgUnitId', 'serviceItem', 'regionCode', 'brand', 'productCode', 'serialNumber']} initial={{ title: it.title }} pickers={{ locationId: ServiceLocationPicker }} width={640} button={{ size: 'small' }} onDone={again} />}
        {isOpen && can('aftersales:reply:request') && <ActionButton document={steps.RequestReplyDocument} form={steps.RequestReplyForm} fixed={fixed} button={{ size: 'small' }} onDone={again} onConflict={again} />}
        {it.acceptedAt && <RecordLead originId={it.id} isKnown={!!it.customer} small onDone={again} />}
        {isOpen && can('aftersales:case:classify') && <ActionButton document={steps.ClassifyCaseDocument} form={steps.ClassifyCaseForm} fixed={fixed} hide={['orderId']} initial={{ kind: it.kind, priority: it.priority, title: it.title }} pickers={{ locationId: ServiceLocationPicker }} button={{ size: 'small' }} onDone={again} onConflict={again} />}
        {rare && <Button size="small" type="text" aria-expanded={more} onClick={() => showMore(!more)}>{t(more ? 'less' : 'more')}</Button>}
      </Flex>
      {more && (
        <Flex gap={8} wrap>
          {can('aftersales:case:work') && <ActionButton document={steps.TagCaseDocument} form={steps.TagCaseForm} fixed={fixed} initial={{ remove: [] }} intro={it.tags.length > 0 && <p className="hint">{it.tags.join(comma())}</p>} button={{ size: 'small' }} onDone={again} onConflict={again} />}
          <SendSurvey subjectId={it.id} />
          {isOpen && can('aftersales:escalation:raise') && <ActionButton document={RaiseEscalationDocument} form={RaiseEscalationForm} fixed={{ subjectId: it.id }} intro={<p className="hint">{t('explain.raise')}</p>} button={{ size: 'small' }} onDone={again} />}
          {isOpen && can('aftersales:case:assign') && <ActionButton document={steps.HandOverPhaseDocument} form={steps.HandOverPhaseForm} fixed={fixed} intro={<p className="hint">{t('explain.handOver')}</p>} button={{ size: 'small' }} onDone={again} onConflict={again} />}
        </Flex>
      )}
    </Flex>
  );
}
