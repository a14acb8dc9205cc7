import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/useWords';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { MovementListDocument, type MovementListQuery } from './Stock.gen';

type Row = MovementListQuery['stockMovements']['nodes'][number];

export default function MovementListPage() {
  const { t, value } = useWords('stock');
  const { i18n } = useTranslation();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'at', title: t('moves.at'), sort: 'at', render: m => <Moment at={m.at} />, text: m => momentText(m.at, i18n.language), filter: { kind: 'dates' } },
    { key: 'item', render: m => <span className="number">{m.item}</span>, text: m => m.item, filter: { kind: 'text', op: 'startsWith' } },
    { key: 'quantity', align: 'right', render: m => m.quantity.toLocaleString(), text: m => m.quantity },
    { key: 'from', title: t('moves.from'), render: m => <NameOf id={m.fromLocationId} /> },
    { key: 'to', title: t('moves.to'), render: m => <NameOf id={m.toLocationId} /> },
    { key: 'condition', title: t('list.condition'), render: m => value('StockCondition', m.condition), text: m => value('StockCondition', m.condition), filter: { kind: 'enum', enum: 'StockCondition' } },
    { key: 'reason', render: m => <div className="wrap">{m.reason ?? m.cause}</div>, text: m => m.reason ?? m.cause },
    { key: 'by', title: t('moves.by'), render: m => <NameOf id={m.by} /> },
  ], [t, value, i18n.language]);
  return <><PageHead title={t('moves.title')} /><DataTable<MovementListQuery, Row> name="stockMovements" document={MovementListDocument} rows={d => d.stockMovements} columns={columns} sort="-at" empty={t('moves.empty')} /></>;
}
