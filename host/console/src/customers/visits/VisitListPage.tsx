import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { BulkAction } from '../../shared/table/bulk';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { RescheduleVisitDocument, RescheduleVisitForm } from './Visit.gen';
import { PlanVisitDocument, PlanVisitForm, VisitListDocument, type VisitListQuery } from './VisitList.gen';

type Row = VisitListQuery['visits']['nodes'][number];
const later: BulkAction<Row> = { mutation: 'rescheduleVisit', document: RescheduleVisitDocument, form: RescheduleVisitForm, name: v => v.title, input: v => (v.state === 'PLANNED' || v.state === 'DUE' || v.state === 'MISSED' ? { id: v.id, expectedVersion: v.version } : null) };

export default function VisitListPage() {
  const { t, value } = useWords('visits');
  const { i18n } = useTranslation();
  const { can, me } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'title', render: v => <Link to={`/visits/${v.id}`}>{v.title}</Link>, text: v => v.title },
    { key: 'customer', render: v => v.party?.displayName ?? '—', text: v => v.party?.displayName },
    { key: 'state', render: v => <StatusTag of="VisitState" value={v.state} />, text: v => value('VisitState', v.state), filter: { kind: 'enum', enum: 'VisitState' } },
    { key: 'kind', render: v => value('VisitKind', v.kind), text: v => value('VisitKind', v.kind), filter: { kind: 'enum', enum: 'VisitKind' } },
    { key: 'dueAt', sort: 'dueAt', render: v => <Moment at={v.dueAt} dateOnly />, text: v => momentText(v.dueAt, i18n.language, true), filter: { kind: 'dates' } },
    { key: 'result', title: t('list.result'), render: v => (v.result ? value('VisitResult', v.result) : '—'), text: v => value('VisitResult', v.result) },
    { key: 'satisfaction', title: t('list.satisfaction'), render: v => <StatusTag of="VisitSatisfaction" value={v.satisfaction} />, text: v => value('VisitSatisfaction', v.satisfaction), filter: { kind: 'enum', enum: 'VisitSatisfaction' } },
    { key: 'owner', render: v => <NameOf id={v.managerId} /> },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('list.title')}><Link to="/visits/coverage">{t('coverage.title')}</Link>{can('customers:visit:plan') && <ActionButton document={PlanVisitDocument} form={PlanVisitForm} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<VisitListQuery, Row> name="visits" document={VisitListDocument} rows={d => d.visits} columns={columns} sort="dueAt" open={v => `/visits/${v.id}`} empty={t('list.empty')} filters={[{ key: 'mine', title: t('list.mine'), filter: { kind: 'flag', field: 'managerId', as: me.id } }]} bulk={can('customers:visit:reschedule') ? [later] : undefined} views={[{ name: t('list.due'), query: 'state=DUE,PLANNED' }, { name: t('list.missed'), query: 'state=MISSED' }]} />
    </>
  );
}
