import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { RegionName } from '../../shared/pickers/RegionName';
import { PageHead } from '../../shared/PageHead';
import { ServiceLocationPicker } from '../../shared/pickers/ServiceLocationPicker';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { CreateServiceLocationDocument, CreateServiceLocationForm, PlaceListDocument, type PlaceListQuery } from './Places.gen';

type Row = PlaceListQuery['serviceLocations']['nodes'][number];
const pickers = { parentId: ServiceLocationPicker };

/** Estates, their buildings, their homes. */
export default function PlaceListPage() {
  const { t, value } = useWords('places');
  const { can } = useViewer();
  const navigate = useNavigate();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'path', title: t('place'), render: l => <Link to={`/places/${l.id}`}>{l.path}</Link>, text: l => l.path }, { key: 'code', sort: 'code', render: l => <span className="number">{l.code}</span>, text: l => l.code },
    { key: 'kind', sort: 'kind', render: l => value('ServiceLocationKind', l.kind), text: l => value('ServiceLocationKind', l.kind), filter: { kind: 'enum', enum: 'ServiceLocationKind' } },
    { key: 'status', render: l => <StatusTag of="ServiceLocationStatus" value={l.status} />, text: l => value('ServiceLocationStatus', l.status), filter: { kind: 'enum', enum: 'ServiceLocationStatus' } }, { key: 'division', title: t('division'), render: l => (l.divisionCode ? <RegionName code={l.divisionCode} /> : '—'), text: l => l.divisionCode },
  ], [t, value]);
  return (
    <>
      <PageHead title={t('title')}>{can('customers:location:write') && <ActionButton document={CreateServiceLocationDocument} form={CreateServiceLocationForm} hide={['orgUnitId', 'latitude', 'longitude']} pickers={pickers} initial={{ kind: 'SITE' }} button={{ type: 'primary' }} onDone={p => { const made = (p as { serviceLocation?: { id: string } }).serviceLocation; if (made) void navigate(`/places/${made.id}`); }} />}</PageHead>
      <DataTable<PlaceListQuery, Row> name="places" document={PlaceListDocument} rows={d => d.serviceLocations} columns={columns} sort="code" searchHint={t('search')} searchIn={search => ({ search })} open={l => `/places/${l.id}`} empty={t('empty')} />
    </>
  );
}
