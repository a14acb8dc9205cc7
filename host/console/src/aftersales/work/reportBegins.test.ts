import { expect, it } from 'vitest';
import { reportBegins } from './reportBegins';

const report = { id: 'R', visit: 1, round: 0, symptom: 'LEAK', fault: null, cause: null, action: null, result: null, labourMinutes: 30, travelMinutes: null, noPartsUsed: false, coverage: 'UNKNOWN' as const, meter: null, submittedAt: '', submittedBy: null, photoIds: ['P1', 'P2'], signatureId: 'S', checklist: [{ point: 'A', good: true, note: null }], parts: [{ id: 'X', code: null, name: '角阀', quantity: 1, oldSerial: null, newSerial: null }] };

it('begins with the points to answer', () => expect(reportBegins({ visits: 1, reworks: 0, checklist: ['A', 'B'], reports: [] })).toEqual({ checklist: [{ point: 'A', good: false }, { point: 'B', good: false }] }));

it('begins with what was handed in for this visit, and with nothing of another', () => {
  const again = reportBegins({ visits: 1, reworks: 0, checklist: ['A', 'B'], reports: [report as never] });
  expect(again).toMatchObject({ symptom: 'LEAK', photos: ['P1', 'P2'], signature: 'S', parts: [{ name: '角阀', quantity: 1 }], checklist: [{ point: 'A', good: true }, { point: 'B', good: false }] });
  expect(reportBegins({ visits: 1, reworks: 1, checklist: [], reports: [report as never] })).toEqual({ checklist: [] });
});
