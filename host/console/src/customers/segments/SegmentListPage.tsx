import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { SegmentListDocument, type SegmentListQuery, UpsertSegmentDocument, UpsertSegmentForm } from './Segments.gen';
import { useConditionText } from './useConditionText';

type Row = SegmentListQuery['segments']['nodes'][number];

/** Groups of customers, by conditions and by hand. */
export default function SegmentListPage() {
  const { t } = useWords('segments');
  const { can } = useViewer();
  const said = useConditionText(), write = can('customers:segment:write');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', render: s => <Link to={`/segments/${s.id}`}>{s.name}</Link>, text: s => s.name, filter: { kind: 'text' } }, { key: 'code', sort: 'code', render: s => <span className="number">{s.code}</span>, text: s => s.code },
    { key: 'conditions', title: t('conditions'), render: s => <div className="wrap">{said(s.conditions, s.matchesAny) || t('byHand')}</div>, text: s => said(s.conditions, s.matchesAny) },
    { key: 'active', render: s => <StatusTag of="SwitchState" value={s.isActive ? 'ON' : 'OFF'} />, filter: { kind: 'flag', field: 'isActive' } }, { key: 'complete', title: t('counted'), render: s => t(s.isComplete ? 'done' : 'counting') },
    ...(write ? [{ key: 'steps', title: ' ', render: (s: Row) => <ActionButton document={UpsertSegmentDocument} form={UpsertSegmentForm} label={t('edit')} fixed={{ code: s.code }} hide={['orgUnitId']} initial={{ ...s, active: s.isActive }} width={640} button={{ size: 'small' }} /> }] : []),
  ], [t, said, write]);
  return (
    <>
      <PageHead title={t('title')}>{write && <ActionButton document={UpsertSegmentDocument} form={UpsertSegmentForm} label={t('new')} hide={['orgUnitId']} initial={{ active: true, conditions: [{}] }} width={640} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<SegmentListQuery, Row> name="segments" document={SegmentListDocument} rows={d => d.segments} columns={columns} sort="code" open={s => `/segments/${s.id}`} empty={t('empty')} />
    </>
  );
}
