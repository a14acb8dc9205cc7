import { useWords } from '../../i18n/useWords';
import { Facts } from '../../shared/detail/Facts';
import { comma } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import type { WorkOrderDetailQuery } from './WorkOrder.gen';

/** What was found and done, visit by visit, and what the report still lacks. */
export function WorkReports({ work: it }: { work: NonNullable<WorkOrderDetailQuery['workOrder']> }) {
  const { t, value } = useWords('work');
  return (
    <>
      {it.missingFromReport.length > 0 && it.stage !== 'FINISHED' && <p className="hint">{t('reports.missing', { fields: it.missingFromReport.map(f => value('JobField', f)).join(comma()) })}</p>}
      {it.reports.length === 0 && <p className="hint">{t('reports.none')}</p>}
      {it.reports.map(r => <Facts key={r.id} items={[
        [t('reports.at'), <><Moment at={r.submittedAt} /> {t('reports.visit', { n: r.visit })}</>], [t('reports.symptom'), r.symptom], [t('reports.fault'), r.fault], [t('reports.cause'), r.cause], [t('reports.action'), r.action], [t('reports.result'), r.result],
        [t('reports.labour'), r.labourMinutes && t('reports.minutes', { n: r.labourMinutes })], [t('reports.parts'), r.noPartsUsed ? t('reports.noParts') : r.parts.map(p => `${p.name} ×${p.quantity}`).join(comma())], [t('reports.coverage'), value('WorkCoverage', r.coverage)],
      ]} />)}
    </>
  );
}
