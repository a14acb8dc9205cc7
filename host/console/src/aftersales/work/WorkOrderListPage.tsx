import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { ActionDocument } from '../../shared/action/useAction';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { DueMark } from '../DueMark';
import { WorkOrderListDocument, type WorkOrderListQuery } from './WorkOrderList.gen';
import { CloseWorkOrderDocument, VerifyWorkOrderDocument } from './WorkSteps.gen';

type Row = WorkOrderListQuery['workOrders']['nodes'][number];

export default function WorkOrderListPage() {
  const { t, value } = useWords('work');
  const { i18n } = useTranslation();
  const { can, me } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: w => <Link to={`/work-orders/${w.id}`} className="number">{w.number}</Link>, text: w => w.number },
    { key: 'title', render: w => w.title, text: w => w.title },
    { key: 'state', sort: 'state', render: w => <StatusTag of="WorkOrderState" value={w.state} />, text: w => value('WorkOrderState', w.state), filter: { kind: 'enum', enum: 'WorkOrderState' } },
    { key: 'priority', sort: 'priority', render: w => <StatusTag of="WorkPriority" value={w.priority} />, text: w => value('WorkPriority', w.priority), filter: { kind: 'enum', enum: 'WorkPriority' } },
    { key: 'kind', render: w => value('WorkKind', w.kind), text: w => value('WorkKind', w.kind), filter: { kind: 'enum', enum: 'WorkKind' } },
    { key: 'customer', render: w => w.customer?.displayName ?? '—', text: w => w.customer?.displayName },
    { key: 'doer', title: t('list.doer'), render: w => (w.technicianId || w.providerId ? <NameOf id={w.technicianId ?? w.providerId} /> : <span className="hint">{t('list.nobody')}</span>) },
    { key: 'scheduledFrom', title: t('list.scheduled'), sort: 'scheduledFrom', render: w => <Moment at={w.scheduledFrom} />, text: w => momentText(w.scheduledFrom, i18n.language), filter: { kind: 'dates' } },
    { key: 'promisedBy', title: t('list.promised'), sort: 'promisedBy', render: w => (w.stage === 'FINISHED' ? <Moment at={w.promisedBy} /> : <DueMark at={w.promisedBy} />), text: w => momentText(w.promisedBy, i18n.language) },
    { key: 'createdAt', sort: 'createdAt', render: w => <Moment at={w.createdAt} />, text: w => momentText(w.createdAt, i18n.language), filter: { kind: 'dates' } },
  ], [t, value, i18n.language]);
  const step = (mutation: string, permission: string, document: ActionDocument, from: string) => (can(permission) ? [{ mutation, document, name: (w: Row) => w.number, input: (w: Row) => (w.state === from ? { id: w.id, expectedVersion: w.version } : null) }] : []);
  return (
    <>
      <PageHead title={t('list.title')} />
      <DataTable<WorkOrderListQuery, Row> name="workOrders" document={WorkOrderListDocument} rows={d => d.workOrders} columns={columns} sort="-createdAt" searchHint={t('list.search')} open={w => `/work-orders/${w.id}`} empty={t('list.empty')}
        filters={[{ key: 'mine', title: t('list.mine'), filter: { kind: 'flag', field: 'technicianAccountId', as: me.id } }, { key: 'stage', title: t('list.stage'), filter: { kind: 'enum', enum: 'WorkStage', bare: true } }, { key: 'late', title: t('list.late'), filter: { kind: 'flag', bare: true } }]}
        views={[{ name: t('views.toDispatch'), query: 'state=PENDING_DISPATCH' }, { name: t('views.waiting'), query: 'state=OFFERED' }, { name: t('views.unfinished'), query: 'stage=UNFINISHED' }, { name: t('views.toVerify'), query: 'state=WORK_DONE' }, { name: t('views.late'), query: 'late=true' }]}
        bulk={[...step('verifyWorkOrder', 'aftersales:work:verify', VerifyWorkOrderDocument, 'WORK_DONE'), ...step('closeWorkOrder', 'aftersales:work:close', CloseWorkOrderDocument, 'VERIFIED')]} />
    </>
  );
}
