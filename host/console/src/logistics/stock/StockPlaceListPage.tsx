import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import * as steps from './Places.gen';

type Row = steps.StockPlaceListQuery['stockLocations']['nodes'][number];

/** Warehouses, shops and other places where stock lies, and which areas they serve first. */
export default function StockPlaceListPage() {
  const { t, value } = useWords('stock');
  const { can } = useViewer();
  const manage = can('logistics:location:manage');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: p => <>{p.name} <span className="hint">{p.code}</span></>, text: p => p.name, filter: { kind: 'text' } },
    { key: 'kind', sort: 'kind', render: p => value('LocationKind', p.kind), text: p => value('LocationKind', p.kind), filter: { kind: 'enum', enum: 'LocationKind' } },
    { key: 'unit', render: p => <NameOf id={p.orgId} /> },
    { key: 'address', title: t('places.address'), render: p => <div className="wrap">{[p.region, p.address].filter(Boolean).join(' ') || '—'}{p.contactName && <div className="hint">{p.contactName} {p.phone}</div>}</div>, text: p => [p.region, p.address].filter(Boolean).join(' ') },
    { key: 'serves', title: t('places.serves'), render: p => (p.sellable ? p.serves || t('places.everywhere') : t('places.notSold')), text: p => p.serves },
    { key: 'priority', title: t('places.priority'), sort: 'priority', align: 'right', render: p => p.priority, text: p => p.priority },
    { key: 'open', title: t('places.open'), render: p => <StatusTag of="SwitchState" value={p.open ? 'ON' : 'OFF'} />, filter: { kind: 'flag' } },
    ...(manage ? [{ key: 'steps', title: ' ', render: (p: Row) => p.open && <span className="tags">
      <ActionButton document={steps.UpdateLocationDocument} form={steps.UpdateLocationForm} fixed={{ id: p.id, expectedVersion: p.version }} initial={p} width={640} button={{ size: 'small' }} />
      <ActionButton document={steps.CloseLocationDocument} form={steps.CloseLocationForm} fixed={{ id: p.id, expectedVersion: p.version }} intro={<p>{t('places.closeSure', { name: p.name })}</p>} danger button={{ size: 'small' }} />
    </span> }] : []),
  ], [t, value, manage]);
  return (
    <>
      <PageHead title={t('places.title')}><Link to="/stock">{t('list.title')}</Link>{manage && <ActionButton document={steps.CreateLocationDocument} form={steps.CreateLocationForm} initial={{ kind: 'DC', sellable: true }} width={640} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<steps.StockPlaceListQuery, Row> name="stockPlaces" document={steps.StockPlaceListDocument} rows={d => d.stockLocations} columns={columns} sort="code" empty={t('places.empty')} />
    </>
  );
}
