import { useMemo } from 'react';
import type { Action } from '../../shared/action/ActionForm';
import { useChoice } from '../../shared/pickers/choice';
import type { DisputeDetailQuery } from './Dispute.gen';
import * as steps from './DisputeSteps.gen';

/** The steps of a dispute by mutation; lines are those in dispute, or all of the order when it is about the whole of it. */
export function useDisputeSteps(it: DisputeDetailQuery['dispute'] | undefined): Record<string, Action> {
  const lines = it?.lines.length ? it.lines.map(l => ({ value: l.orderLineId, label: `${l.name} · ${l.sku}` })) : (it?.order?.lines ?? []).map(l => ({ value: l.id, label: `${l.name} · ${l.sku}` }));
  const orderLineId = useChoice(lines);
  return useMemo(() => ({
    askDisputeEvidence: { document: steps.AskDisputeEvidenceDocument, form: steps.AskDisputeEvidenceForm },
    addDisputeEvidence: { document: steps.AddDisputeEvidenceDocument, form: steps.AddDisputeEvidenceForm },
    decideDispute: { document: steps.DecideDisputeDocument, form: steps.DecideDisputeForm, pickers: { orderLineId }, currency: it?.currency },
    withdrawDispute: { document: steps.WithdrawDisputeDocument, form: steps.WithdrawDisputeForm },
  }), [orderLineId, it?.currency]);
}
