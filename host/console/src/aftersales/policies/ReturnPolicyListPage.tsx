import { useMemo } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useUpsert } from '../../shared/action/useUpsert';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { ReturnPolicyListDocument, type ReturnPolicyListQuery, UpsertReturnPolicyDocument, UpsertReturnPolicyForm } from './Automation.gen';
import { Flag } from './Flag';

type Row = ReturnPolicyListQuery['returnPolicies']['nodes'][number];

/** How long what may come back, and what is decided without a person. */
export default function ReturnPolicyListPage() {
  const { t, value } = useWords('policies');
  const { can } = useViewer();
  const upsert = useUpsert<Row>({ document: UpsertReturnPolicyDocument, form: UpsertReturnPolicyForm, may: can('aftersales:returnpolicy:write'), width: 680, labels: { create: t('returns.create'), change: t('change') }, fixed: r => ({ code: r.code }) });
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'position', title: t('position'), sort: 'position', render: r => r.position, text: r => r.position, align: 'right' }, { key: 'name', sort: 'name', render: r => <>{r.name} <span className="hint">{r.code}</span></>, text: r => r.name },
    { key: 'categories', title: t('returns.categories'), render: r => r.categories.join('、') || t('everything'), text: r => r.categories.join(' ') },
    { key: 'days', title: t('returns.days'), render: r => t('returns.dayList', { noReason: r.noReasonDays, exchange: r.exchangeDays, fault: r.faultDays, repair: r.repairDays }) },
    { key: 'refundMoment', title: t('returns.refund'), render: r => value('RefundMoment', r.refundMoment) }, { key: 'decides', title: t('returns.decides'), render: r => (r.decidesItself ? t('returns.itself') : t('returns.byHand')) },
    { key: 'active', sort: 'isActive', render: r => <Flag on={r.isActive} />, filter: { kind: 'flag', field: 'isActive' } }, ...upsert.column,
  ], [t, value, upsert.column]);
  return (
    <>
      <PageHead title={t('returns.title')}>{upsert.create}</PageHead>
      <DataTable<ReturnPolicyListQuery, Row> name="returnPolicies" document={ReturnPolicyListDocument} rows={d => d.returnPolicies} columns={columns} sort="position" empty={t('returns.empty')} />
    </>
  );
}
