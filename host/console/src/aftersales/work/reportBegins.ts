import type { WorkOrderDetailQuery } from './WorkOrder.gen';

type Work = Pick<NonNullable<WorkOrderDetailQuery['workOrder']>, 'visits' | 'reworks' | 'checklist' | 'reports'>;

/** What the form of a job report begins with: what was handed in for this visit already, since it is written anew as a whole; else the points to be answered. */
export function reportBegins(it: Work): Record<string, unknown> {
  const sent = it.reports.find(r => r.visit === Math.max(it.visits, 1) && r.round === it.reworks);
  const points = it.checklist.flatMap(point => (point ? [point] : []));
  const answers = sent?.checklist.flatMap(a => (a ? [{ point: a.point, good: a.good, note: a.note }] : [])) ?? [];
  const checklist = [...answers, ...points.filter(p => !answers.some(a => a.point === p)).map(point => ({ point, good: false }))];
  if (!sent) return { checklist };
  const { symptom, fault, cause, action, result, labourMinutes, travelMinutes, noPartsUsed, coverage, meter } = sent;
  return { symptom, fault, cause, action, result, labourMinutes, travelMinutes, noPartsUsed, coverage, meter, checklist, parts: sent.parts.map(({ code, name, quantity, oldSerial, newSerial }) => ({ code, name, quantity, oldSerial, newSerial })), photos: sent.photoIds, signature: sent.signatureId };
}
