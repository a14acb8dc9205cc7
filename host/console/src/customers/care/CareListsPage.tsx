import dayjs from 'dayjs';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { CareListListDocument, type CareListListQuery, GenerateCareListDocument, GenerateCareListForm } from './Care.gen';

type Row = CareListListQuery['careLists']['nodes'][number];

/** Month by month, who is to be greeted. */
export default function CareListsPage() {
  const { t } = useWords('care');
  const { can } = useViewer();
  const navigate = useNavigate();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'month', title: t('month'), sort: 'month', render: l => <Link to={`/care/lists/${l.id}`}>{l.month}</Link>, text: l => l.month, filter: { kind: 'text', op: 'eq' } }, { key: 'unit', render: l => <NameOf id={l.orgUnitId} /> },
    { key: 'added', title: t('people'), align: 'right', render: l => l.added, text: l => l.added }, { key: 'completeAt', title: t('completeAt'), render: l => (l.completeAt ? <Moment at={l.completeAt} /> : <span className="hint">{t('making')}</span>) },
  ], [t]);
  return (
    <>
      <PageHead title={t('lists')}><Link to="/care">{t('campaigns')}</Link>{can('customers:campaign:approve') && <ActionButton document={GenerateCareListDocument} form={GenerateCareListForm} hide={['orgUnitId']} initial={{ month: dayjs().add(1, 'month').format('YYYY-MM') }} button={{ type: 'primary' }} onDone={p => { const made = (p as { careList?: { id: string } }).careList; if (made) void navigate(`/care/lists/${made.id}`); }} />}</PageHead>
      <DataTable<CareListListQuery, Row> name="careLists" document={CareListListDocument} rows={d => d.careLists} columns={columns} sort="-month" open={l => `/care/lists/${l.id}`} empty={t('noLists')} />
    </>
  );
}
