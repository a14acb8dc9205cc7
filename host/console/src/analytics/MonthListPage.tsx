import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useViewer } from '../app/viewer';
import { useWords } from '../i18n/useWords';
import { ActionButton } from '../shared/action/ActionButton';
import { Moment } from '../shared/Moment';
import { numberText } from '../shared/numberText';
import { PageHead } from '../shared/PageHead';
import { StatusTag } from '../shared/StatusTag';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { FreezeMonthDocument, FreezeMonthForm, MonthListDocument, type MonthListQuery, RebuildFactsDocument, RebuildFactsForm } from './Months.gen';

type Row = MonthListQuery['frozenMonths']['nodes'][number];

/** Months whose figures stay as they were, with the proof; and counting everything anew. */
export default function MonthListPage() {
  const { t, value } = useWords('analytics');
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'month', title: t('months.month'), sort: 'month', render: m => <span className="number">{m.month}</span>, text: m => m.month },
    { key: 'state', sort: 'state', render: m => <StatusTag of="FrozenMonthState" value={m.state} />, text: m => value('FrozenMonthState', m.state) },
    { key: 'frozenAt', title: t('months.frozenAt'), sort: 'frozenAt', render: m => <Moment at={m.frozenAt} /> }, { key: 'rows', title: t('months.rows'), align: 'right', sort: 'rows', render: m => numberText(m.rows), text: m => m.rows },
    { key: 'hash', title: t('months.hash'), render: m => <span className="number" title={m.hash ?? undefined}>{m.hash?.slice(0, 16) ?? '—'}</span>, text: m => m.hash },
  ], [t, value]);
  return (
    <>
      <PageHead title={t('months.title')}>
        {can('analytics:fact:rebuild') && <ActionButton document={RebuildFactsDocument} form={RebuildFactsForm} intro={<p>{t('months.rebuildSure')}</p>} />}
        {can('analytics:month:freeze') && <ActionButton document={FreezeMonthDocument} form={FreezeMonthForm} initial={{ month: dayjs().subtract(1, 'month').format('YYYY-MM') }} intro={<p className="hint">{t('months.freezeHint')}</p>} button={{ type: 'primary' }} />}
      </PageHead>
      <DataTable<MonthListQuery, Row> name="months" document={MonthListDocument} rows={d => d.frozenMonths} columns={columns} sort="-month" empty={t('months.empty')} />
    </>
  );
}
