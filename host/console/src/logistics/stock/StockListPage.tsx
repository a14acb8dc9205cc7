import { Flex } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { NameOf } from '../../shared/NameOf';
import { numberText } from '../../shared/numberText';
import { PageHead } from '../../shared/PageHead';
import { StockLocationPicker } from '../../shared/pickers/StockLocationPicker';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { AdjustStockDocument, AdjustStockForm, ReceiveStockDocument, ReceiveStockForm, StockListDocument, type StockListQuery, TransferStockDocument, TransferStockForm } from './Stock.gen';

type Row = StockListQuery['stock']['nodes'][number];
const places = { locationId: StockLocationPicker, fromLocationId: StockLocationPicker, toLocationId: StockLocationPicker };

/** What lies where, what of it is promised, and what is left to promise. */
export default function StockListPage() {
  const { t, value } = useWords('stock');
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'item', sort: 'item', render: s => <Link to={`/stock/items/${encodeURIComponent(s.item)}`} className="number">{s.item}</Link>, text: s => s.item, filter: { kind: 'text', op: 'startsWith' } },
    { key: 'location', render: s => <NameOf id={s.locationId} /> },
    { key: 'condition', title: t('list.condition'), render: s => value('StockCondition', s.condition), text: s => value('StockCondition', s.condition), filter: { kind: 'enum', enum: 'StockCondition' } },
    { key: 'onHand', title: t('list.onHand'), sort: 'onHand', align: 'right', render: s => numberText(s.onHand), text: s => s.onHand },
    { key: 'reserved', title: t('list.reserved'), sort: 'reserved', align: 'right', render: s => numberText(s.reserved), text: s => s.reserved },
    { key: 'available', title: t('list.available'), align: 'right', render: s => <strong>{numberText(s.available)}</strong>, text: s => s.available },
    { key: 'steps', title: ' ', render: s => <Flex gap={4}>
      {can('logistics:stock:adjust') && <ActionButton document={AdjustStockDocument} form={AdjustStockForm} fixed={{ item: s.item, locationId: s.locationId, condition: s.condition }} hide={['delta']} initial={{ counted: s.onHand }} button={{ size: 'small' }} />}
      {can('logistics:stock:transfer') && <ActionButton document={TransferStockDocument} form={TransferStockForm} fixed={{ item: s.item, fromLocationId: s.locationId, condition: s.condition }} pickers={places} button={{ size: 'small' }} />}
    </Flex> },
  ], [t, value, can]);
  return (
    <>
      <PageHead title={t('list.title')}><Link to="/stock/places">{t('places.title')}</Link>{can('logistics:stock:receive') && <ActionButton document={ReceiveStockDocument} form={ReceiveStockForm} pickers={places} width={640} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<StockListQuery, Row> name="stock" document={StockListDocument} rows={d => d.stock} columns={columns} sort="item" empty={t('list.empty')} filters={[{ key: 'onHand', title: t('list.onHand'), filter: { kind: 'above' } }, { key: 'reserved', title: t('list.reserved'), filter: { kind: 'above' } }]} />
    </>
  );
}
