import type { Action } from '../../shared/action/ActionForm';
import * as steps from './WorkSteps.gen';

/** The steps of a work order, by mutation. */
export const workSteps: Record<string, Action> = {
  offerWorkOrder: { document: steps.OfferWorkOrderDocument, form: steps.OfferWorkOrderForm },
  acceptWorkOrder: { document: steps.AcceptWorkOrderDocument, form: steps.AcceptWorkOrderForm },
  releaseWorkOrder: { document: steps.ReleaseWorkOrderDocument, form: steps.ReleaseWorkOrderForm },
  assignWorkOrder: { document: steps.AssignWorkOrderDocument, form: steps.AssignWorkOrderForm },
  scheduleAppointment: { document: steps.ScheduleAppointmentDocument, form: steps.ScheduleAppointmentForm },
  rescheduleAppointment: { document: steps.RescheduleAppointmentDocument, form: steps.RescheduleAppointmentForm },
  startTravel: { document: steps.StartTravelDocument, form: steps.StartTravelForm },
  startJob: { document: steps.StartJobDocument, form: steps.StartJobForm },
  reportNoShow: { document: steps.ReportNoShowDocument, form: steps.ReportNoShowForm },
  holdWorkOrder: { document: steps.HoldWorkOrderDocument, form: steps.HoldWorkOrderForm },
  cannotComplete: { document: steps.CannotCompleteDocument, form: steps.CannotCompleteForm },
  submitJobReport: { document: steps.SubmitJobReportDocument, form: steps.SubmitJobReportForm },
  finishJob: { document: steps.FinishJobDocument, form: steps.FinishJobForm },
  verifyWorkOrder: { document: steps.VerifyWorkOrderDocument, form: steps.VerifyWorkOrderForm },
  reworkWorkOrder: { document: steps.ReworkWorkOrderDocument, form: steps.ReworkWorkOrderForm },
  closeWorkOrder: { document: steps.CloseWorkOrderDocument, form: steps.CloseWorkOrderForm },
  redispatchWorkOrder: { document: steps.RedispatchWorkOrderDocument, form: steps.RedispatchWorkOrderForm },
  transferWorkOrder: { document: steps.TransferWorkOrderDocument, form: steps.TransferWorkOrderForm },
  cancelWorkOrder: { document: steps.CancelWorkOrderDocument, form: steps.CancelWorkOrderForm },
};
