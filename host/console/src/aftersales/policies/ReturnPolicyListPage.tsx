import { Flex } from 'antd';
import { useMemo } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useUpsert } from '../../shared/action/useUpsert';
import { comma } from '../../shared/listText';
import { MinorMoney } from '../../shared/Money';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { Flag } from './Flag';
import { LossBudgets } from './LossBudgets';
import { ReturnPolicyListDocument, type ReturnPolicyListQuery, UpsertReturnPolicyDocument, UpsertReturnPolicyForm } from './Returns.gen';

type Row = ReturnPolicyListQuery['returnPolicies']['nodes'][number];

/** What may come back, for how long, and what is refunded at once; and how much the company will lose by that. */
export default function ReturnPolicyListPage() {
  const { t, value } = useWords('policies');
  const { can } = useViewer();
  const upsert = useUpsert<Row>({ document: UpsertReturnPolicyDocument, form: UpsertReturnPolicyForm, may: can('aftersales:returnpolicy:write'), width: 680, labels: { create: t('returns.create'), change: t('change') }, fixed: r => ({ code: r.code }) });
  const columns = useMemo<Column<Row>[]>(() => {
    const days = (key: 'noReasonDays' | 'exchangeDays' | 'faultDays' | 'repairDays'): Column<Row> => ({ key, title: t(`returns.${key}`), sort: key, align: 'right', render: r => (r[key] > 0 ? t('days', { count: r[key] }) : t('returns.never')), text: r => r[key] });
    return [
      { key: 'position', title: t('position'), sort: 'position', render: r => r.position, text: r => r.position, align: 'right' },
      { key: 'name', sort: 'name', render: r => <>{r.name} <span className="hint">{r.code}</span></>, text: r => r.name },
      { key: 'categories', title: t('appliesTo'), render: r => <div className="wrap">{r.categories.join(comma()) || t('returns.rest')}</div>, text: r => r.categories.join(' ') },
      days('noReasonDays'), days('exchangeDays'), days('faultDays'), days('repairDays'),
      { key: 'fastLane', title: t('returns.fastLane'), sort: 'fastLaneMaxMinor', align: 'right', render: r => (r.fastLaneMaxMinor > 0 ? <>{t('returns.upTo')} <MinorMoney minor={r.fastLaneMaxMinor} /><div className="hint">{value('RefundMoment', r.refundMoment)}</div></> : t('returns.shut')), text: r => r.fastLaneMaxMinor / 100 },
      { key: 'refundOnly', title: t('returns.refundOnly'), sort: 'refundOnlyMaxMinor', extra: true, align: 'right', render: r => (r.refundOnlyMaxMinor > 0 ? <MinorMoney minor={r.refundOnlyMaxMinor} /> : t('returns.shut')), text: r => r.refundOnlyMaxMinor / 100 },
      { key: 'active', sort: 'isActive', render: r => <Flag on={r.isActive} />, filter: { kind: 'flag', field: 'isActive' } }, ...upsert.column,
    ];
  }, [t, value, upsert.column]);
  return (
    <>
      <PageHead title={t('returns.title')}>{upsert.create}</PageHead>
      <Flex vertical gap={24}>
        <DataTable<ReturnPolicyListQuery, Row> name="returnPolicies" document={ReturnPolicyListDocument} rows={d => d.returnPolicies} columns={columns} sort="position" empty={t('returns.empty')} />
        <LossBudgets />
      </Flex>
    </>
  );
}
