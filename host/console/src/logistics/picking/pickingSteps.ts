import type { Action } from '../../shared/action/ActionForm';
import * as steps from './Fulfillment.gen';

/** The steps from the goods-issue note to the courier. */
export const pickingSteps: Record<string, Action> = {
  startPick: { document: steps.StartPickDocument, form: steps.StartPickForm },
  finishPick: { document: steps.FinishPickDocument, form: steps.FinishPickForm, hide: ['picked'] },
  packPackage: { document: steps.PackPackageDocument, form: steps.PackPackageForm },
  shipFulfillment: { document: steps.ShipFulfillmentDocument, form: steps.ShipFulfillmentForm },
};
