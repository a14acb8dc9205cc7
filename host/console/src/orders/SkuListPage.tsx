import { useMemo } from 'react';
import { useViewer } from '../app/viewer';
import { useWords } from '../i18n/useWords';
import { ActionButton } from '../shared/action/ActionButton';
import { Money } from '../shared/Money';
import { numberText } from '../shared/numberText';
import { PageHead } from '../shared/PageHead';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { UpsertProductsDocument, UpsertProductsForm } from './Channels.gen';
import { SkuListDocument, type SkuListQuery } from './SkuList.gen';

type Row = SkuListQuery['skus']['nodes'][number];

/** What is sold, at what price, and how much of it can be promised now. */
export default function SkuListPage() {
  const { t } = useWords('orders');
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'code', sort: 'code', render: s => <span className="number">{s.code}</span>, text: s => s.code, filter: { kind: 'text', op: 'startsWith' } },
    { key: 'name', sort: 'name', render: s => s.name, text: s => s.name, filter: { kind: 'text' } },
    { key: 'style', title: t('skus.style'), render: s => s.style ?? '—', text: s => s.style, filter: { kind: 'text', op: 'eq' } },
    { key: 'size', title: t('skus.size'), render: s => s.size ?? '—', text: s => s.size, filter: { kind: 'text', op: 'eq' } },
    { key: 'colour', title: t('skus.colour'), render: s => s.colour ?? '—', text: s => s.colour, filter: { kind: 'text', op: 'eq' } },
    { key: 'price', title: t('skus.price'), align: 'right', render: s => <Money of={s.price} />, text: s => Number(s.price.amount) },
    { key: 'stock', title: t('skus.stock'), align: 'right', render: s => numberText(s.availableStock), text: s => s.availableStock },
  ], [t]);
  return <><PageHead title={t('skus.title')}>{can('orders:product:write') && <ActionButton document={UpsertProductsDocument} form={UpsertProductsForm} intro={<p className="hint">{t('skus.writeHint')}</p>} width={720} button={{ type: 'primary' }} />}</PageHead><DataTable<SkuListQuery, Row> name="skus" document={SkuListDocument} rows={d => d.skus} columns={columns} sort="code" empty={t('skus.empty')} filters={[{ key: 'isOnSale', title: t('skus.onSale'), filter: { kind: 'flag' } }]} /></>;
}
