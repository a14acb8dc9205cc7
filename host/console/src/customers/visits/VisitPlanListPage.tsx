import { useMemo } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import { AccountPicker } from '../../shared/pickers/AccountPicker';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { CreateVisitPlanDocument, CreateVisitPlanForm, StopVisitPlanDocument, StopVisitPlanForm, UpdateVisitPlanDocument, UpdateVisitPlanForm, VisitPlanListDocument, type VisitPlanListQuery } from './VisitPlanList.gen';

type Row = VisitPlanListQuery['visitPlans']['nodes'][number];
const pickers = { fallbackManagerId: AccountPicker };

export default function VisitPlanListPage() {
  const { t, value } = useWords('visits');
  const { can } = useViewer();
  const may = can('customers:visit:plan');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: p => p.name, text: p => p.name },
    { key: 'cycle', title: t('plans.cycle'), render: p => (p.cycle === 'WEEKS' ? t('plans.weeks', { n: p.weeks }) : value('VisitCycle', p.cycle)) },
    { key: 'who', title: t('plans.who'), render: p => [p.level, p.role && value('PartyRole', p.role)].filter(Boolean).join(' ') || t('plans.everybody') },
    { key: 'status', render: p => <StatusTag of="VisitPlanStatus" value={p.status} />, filter: { kind: 'enum', enum: 'VisitPlanStatus' } },
    { key: 'validFrom', title: t('plans.from'), render: p => <Moment at={p.validFrom} dateOnly /> },
    { key: 'validTo', title: t('plans.to'), render: p => <Moment at={p.validTo} dateOnly /> },
    ...(may ? [{ key: 'steps', title: ' ', render: (p: Row) => p.status === 'ACTIVE' && <span className="tags"><ActionButton document={UpdateVisitPlanDocument} form={UpdateVisitPlanForm} fixed={{ id: p.id, expectedVersion: p.version }} initial={{ name: p.name, checklist: p.checklist, fallbackManagerId: p.fallbackManagerId, remindDaysBefore: p.remindDaysBefore }} pickers={pickers} width={640} button={{ size: 'small' }} /><ActionButton document={StopVisitPlanDocument} form={StopVisitPlanForm} fixed={{ id: p.id, expectedVersion: p.version }} button={{ size: 'small' }} danger /></span> }] : []),
  ], [t, value, may]);
  return (
    <>
      <PageHead title={t('plans.title')}>{may && <ActionButton document={CreateVisitPlanDocument} form={CreateVisitPlanForm} hide={['checklist', 'orgUnitId']} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<VisitPlanListQuery, Row> name="visitPlans" document={VisitPlanListDocument} rows={d => d.visitPlans} columns={columns} sort="-createdAt" empty={t('plans.empty')} />
    </>
  );
}
