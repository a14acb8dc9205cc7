import { useMemo } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useUpsert } from '../../shared/action/useUpsert';
import { comma } from '../../shared/listText';
import { Money } from '../../shared/Money';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { Flag } from './Flag';
import { ServiceItemListDocument, type ServiceItemListQuery, UpsertServiceItemDocument, UpsertServiceItemForm } from './ServiceItems.gen';
import { useLength } from './useLength';

type Row = ServiceItemListQuery['serviceItems']['nodes'][number];

/** What can be ordered as a service: price, promised time, skills, what a report must say. */
export default function ServiceItemListPage() {
  const { t, value } = useWords('policies');
  const { can } = useViewer();
  const length = useLength();
  const upsert = useUpsert<Row>({ document: UpsertServiceItemDocument, form: UpsertServiceItemForm, may: can('aftersales:item:write'), width: 680, labels: { create: t('items.create'), change: t('change') }, fixed: r => ({ code: r.code, expectedVersion: r.version }) });
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: r => <>{r.name} <span className="hint">{r.code}</span></>, text: r => r.name },
    { key: 'kind', sort: 'kind', render: r => value('WorkKind', r.kind), text: r => r.kind, filter: { kind: 'enum', enum: 'WorkKind' } }, { key: 'category', title: t('items.category'), sort: 'category', render: r => r.category ?? '—', text: r => r.category },
    { key: 'price', title: t('items.price'), sort: 'priceMinor', render: r => (r.price ? <Money of={r.price} /> : '—'), text: r => r.priceMinor, align: 'right' },
    { key: 'promised', title: t('items.promised'), sort: 'promisedMinutes', render: r => (r.promisedMinutes === null ? '—' : length(r.promisedMinutes)), text: r => r.promisedMinutes },
    { key: 'team', render: r => <NameOf id={r.teamId} /> }, { key: 'skills', title: t('items.skills'), render: r => r.requiredSkills.join(comma()) || '—', text: r => r.requiredSkills.join(' '), extra: true },
    { key: 'active', sort: 'active', render: r => <Flag on={r.active} />, filter: { kind: 'flag' } }, ...upsert.column,
  ], [t, value, length, upsert.column]);
  return (
    <>
      <PageHead title={t('items.title')}>{upsert.create}</PageHead>
      <DataTable<ServiceItemListQuery, Row> name="serviceItems" document={ServiceItemListDocument} rows={d => d.serviceItems} columns={columns} sort="code" searchHint={t('items.search')} empty={t('items.empty')} />
    </>
  );
}
