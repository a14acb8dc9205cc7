import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { numberText } from '../../shared/numberText';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { ImportListDocument, type ImportListQuery, StartImportDocument, StartImportForm } from './Imports.gen';
import { ImportTypePicker } from './ImportTypePicker';

type Row = ImportListQuery['importJobs']['nodes'][number];

export default function ImportListPage() {
  const { t, value } = useWords('imports');
  const { can } = useViewer();
  const navigate = useNavigate();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'type', render: j => <Link to={`/admin/imports/${j.id}`}>{j.type}</Link> },
    { key: 'state', render: j => <StatusTag of="ImportState" value={j.state} />, filter: { kind: 'enum', enum: 'ImportState' } },
    { key: 'processed', title: t('processed'), align: 'right', render: j => `${numberText(j.processed)} / ${j.totalRows === null ? '?' : numberText(j.totalRows)}` },
    { key: 'created', title: t('created'), align: 'right', render: j => numberText(j.created) },
    { key: 'flagged', title: t('flagged'), align: 'right', render: j => numberText(j.flagged) },
    { key: 'failed', title: t('failed'), align: 'right', render: j => numberText(j.failed) },
    { key: 'createdAt', sort: 'createdAt', render: j => <Moment at={j.createdAt} /> },
  ], [t, value]);
  return (
    <>
      <PageHead title={t('title')}>{can('administration:import:start') && <ActionButton document={StartImportDocument} form={StartImportForm} hide={['options', 'unitId']} pickers={{ type: ImportTypePicker }} button={{ type: 'primary' }} onDone={p => { const made = (p as { importJob?: { id: string } }).importJob; if (made) void navigate(`/admin/imports/${made.id}`); }} />}</PageHead>
      <DataTable<ImportListQuery, Row> name="imports" document={ImportListDocument} rows={d => d.importJobs} columns={columns} sort="-createdAt" open={j => `/admin/imports/${j.id}`} empty={t('empty')} />
    </>
  );
}
