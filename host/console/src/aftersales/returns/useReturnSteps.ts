import { useMemo } from 'react';
import type { Action } from '../../shared/action/ActionForm';
import { useChoice } from '../../shared/pickers/choice';
import type { ReturnLinesFragment } from './Return.gen';
import * as steps from './ReturnSteps.gen';

/** The steps of a return by mutation; what concerns lines begins with the lines as they stand, so that the usual case is one click. */
export function useReturnSteps(lines: readonly ReturnLinesFragment[], currency?: string): Record<string, Action> {
  const lineId = useChoice(lines.map(l => ({ value: l.id, label: `${l.name} · ${l.sku}` })));
  return useMemo(() => {
    const pickers = { lineId };
    const due = lines.filter(l => l.authorised > l.received).map(l => ({ lineId: l.id, quantity: l.authorised - l.received }));
    const found = lines.filter(l => l.received > 0).map(l => ({ lineId: l.id, accepted: l.received, rejected: 0 }));
    return {
      authoriseReturn: { document: steps.AuthoriseReturnDocument, form: steps.AuthoriseReturnForm, pickers }, declineReturn: { document: steps.DeclineReturnDocument, form: steps.DeclineReturnForm },
      askReturnInfo: { document: steps.AskReturnInfoDocument, form: steps.AskReturnInfoForm }, answerReturnInfo: { document: steps.AnswerReturnInfoDocument, form: steps.AnswerReturnInfoForm },
      sendReturn: { document: steps.SendReturnDocument, form: steps.SendReturnForm },
      receiveReturn: { document: steps.ReceiveReturnDocument, form: steps.ReceiveReturnForm, pickers, initial: { lines: due } },
      inspectReturn: { document: steps.InspectReturnDocument, form: steps.InspectReturnForm, pickers, initial: { lines: found } },
      decideReturn: { document: steps.DecideReturnDocument, form: steps.DecideReturnForm, pickers, currency },
      finishRepair: { document: steps.FinishRepairDocument, form: steps.FinishRepairForm }, cancelReturn: { document: steps.CancelReturnDocument, form: steps.CancelReturnForm },
    };
  }, [lines, lineId, currency]);
}
