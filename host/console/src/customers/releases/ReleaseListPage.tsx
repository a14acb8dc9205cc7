import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment, momentText } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { SegmentPicker } from '../segments/SegmentPicker';
import { PlanReleaseDocument, PlanReleaseForm, ReleaseListDocument, type ReleaseListQuery } from './Releases.gen';

type Row = ReleaseListQuery['infoReleases']['nodes'][number];
export const releasePickers = { segmentId: SegmentPicker };

/** What customers and dealers are told, when, and how many of them have confirmed it. */
export default function ReleaseListPage() {
  const { t, value } = useWords('releases');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'title', render: r => <Link to={`/releases/${r.id}`}>{r.title}</Link>, text: r => r.title, filter: { kind: 'text' } },
    { key: 'kind', sort: 'kind', render: r => value('ReleaseKind', r.kind), text: r => value('ReleaseKind', r.kind), filter: { kind: 'enum', enum: 'ReleaseKind' } },
    { key: 'state', sort: 'state', render: r => <StatusTag of="ReleaseState" value={r.state} />, text: r => value('ReleaseState', r.state), filter: { kind: 'enum', enum: 'ReleaseState' } },
    { key: 'plannedFor', title: t('plannedFor'), sort: 'plannedFor', render: r => <Moment at={r.plannedFor} />, text: r => momentText(r.plannedFor, i18n.language), filter: { kind: 'dates' } },
    { key: 'proofDueAt', title: t('proofDueAt'), sort: 'proofDueAt', render: r => <Moment at={r.proofDueAt} />, text: r => momentText(r.proofDueAt, i18n.language) },
    { key: 'sent', title: t('sent'), align: 'right', render: r => `${r.coverage.sent} / ${r.coverage.planned}`, text: r => r.coverage.sent }, { key: 'read', title: t('read'), align: 'right', render: r => `${r.coverage.read} / ${r.coverage.planned}`, text: r => r.coverage.read },
    { key: 'late', title: t('late'), align: 'right', render: r => (r.coverage.late > 0 ? <span className="attention-3">{r.coverage.late}</span> : 0), text: r => r.coverage.late },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('title')}>{can('customers:release:write') && <ActionButton document={PlanReleaseDocument} form={PlanReleaseForm} hide={['expectedVersion', 'id']} pickers={releasePickers} initial={{ plannedFor: dayjs().add(1, 'hour').startOf('hour').toISOString(), proofDueAt: dayjs().add(7, 'day').startOf('day').toISOString() }} width={640} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<ReleaseListQuery, Row> name="releases" document={ReleaseListDocument} rows={d => d.infoReleases} columns={columns} sort="-plannedFor" open={r => `/releases/${r.id}`} empty={t('empty')} />
    </>
  );
}
