import { useWords } from '../../i18n/useWords';
import { Attachments, photosOf } from '../../shared/Attachments';
import { Facts } from '../../shared/detail/Facts';
import { comma, labelled } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import type { WorkOrderDetailQuery } from './WorkOrder.gen';

/** What was found and done, visit by visit, with photos, and what the report still lacks. */
export function WorkReports({ work: it }: { work: NonNullable<WorkOrderDetailQuery['workOrder']> }) {
  const { t, value } = useWords('work');
  const minutes = (n: number | null) => n !== null && t('reports.minutes', { n });
  return (
    <>
      {it.missingFromReport.length > 0 && it.stage !== 'FINISHED' && <p className="hint">{t('reports.missing', { fields: it.missingFromReport.map(f => value('JobField', f)).join(comma()) })}</p>}
      {it.reports.length === 0 && <p className="hint">{t('reports.none')}</p>}
      {it.reports.map(r => <Facts key={r.id} items={[
        [t('reports.at'), <span><Moment at={r.submittedAt} /> {r.submittedBy && <NameOf id={r.submittedBy} />} {t('reports.visit', { n: r.visit })}</span>], [t('reports.symptom'), r.symptom], [t('reports.fault'), r.fault], [t('reports.cause'), r.cause], [t('reports.action'), r.action], [t('reports.result'), r.result],
        [t('reports.labour'), minutes(r.labourMinutes)], [t('reports.travel'), minutes(r.travelMinutes)], [t('reports.parts'), r.noPartsUsed ? t('reports.noParts') : r.parts.map(p => `${p.name} ×${p.quantity}`).join(comma())], [t('reports.coverage'), value('WorkCoverage', r.coverage)], [t('reports.meter'), r.meter],
        [t('reports.checklist'), r.checklist.length > 0 && <ul className="tags">{r.checklist.map(a => a && <li key={a.point}>{labelled(a.point, t(a.good ? 'reports.good' : 'reports.bad'))} {a.note}</li>)}</ul>],
        [t('reports.photos'), r.photoIds.length > 0 && <Attachments of={photosOf(r.photoIds, n => t('reports.photo', { n }))} />],
        [t('reports.signature'), r.signatureId && <Attachments of={photosOf([r.signatureId], () => t('reports.signature'))} />],
      ]} />)}
    </>
  );
}
