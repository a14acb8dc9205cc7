import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useViewer } from '../app/viewer';
import { useWords } from '../i18n/useWords';
import { ActionButton } from '../shared/action/ActionButton';
import { Moment } from '../shared/Moment';
import { PageHead } from '../shared/PageHead';
import { StatusTag } from '../shared/StatusTag';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { ReportListDocument, type ReportListQuery, RunReportDocument, RunReportForm } from './Reports.gen';

type Row = ReportListQuery['reportRuns']['nodes'][number];

export default function ReportListPage() {
  const { t, value } = useWords('analytics');
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'kind', render: r => value('ReportKind', r.kind), filter: { kind: 'enum', enum: 'ReportKind' } },
    { key: 'month', title: t('reports.month'), render: r => r.month, filter: { kind: 'text', op: 'eq' } },
    { key: 'state', render: r => <StatusTag of="ReportState" value={r.state} /> },
    { key: 'createdAt', sort: 'createdAt', render: r => <Moment at={r.createdAt} /> },
    { key: 'file', title: t('reports.file'), render: r => (r.fileId ? <a href={`/files/${r.fileId}`} download>{t('reports.download', { format: value('ReportFormat', r.format) })}</a> : <span className="hint">{t('reports.waiting')}</span>) },
  ], [t, value]);
  return (
    <>
      <PageHead title={t('reports.title')}>{can('analytics:report:run') && <ActionButton document={RunReportDocument} form={RunReportForm} initial={{ month: dayjs().format('YYYY-MM'), format: 'XLSX', kind: 'SERVICE_VOLUME' }} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<ReportListQuery, Row> name="reports" document={ReportListDocument} rows={d => d.reportRuns} columns={columns} sort="-createdAt" empty={t('reports.empty')} />
    </>
  );
}
