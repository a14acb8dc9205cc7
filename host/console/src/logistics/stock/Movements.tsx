import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { numberText } from '../../shared/numberText';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { MovementListDocument, type MovementListQuery } from './Stock.gen';

type Row = MovementListQuery['stockMovements']['nodes'][number];

/** What moved from where to where, why and by whom; of all articles or, by `where`, of one. */
export function Movements({ where, keep, name }: { where?: Record<string, unknown>; keep?: readonly string[]; name: string }) {
  const { t, value } = useWords('stock');
  const { i18n } = useTranslation();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'at', title: t('moves.at'), sort: 'at', render: m => <Moment at={m.at} />, text: m => momentText(m.at, i18n.language), filter: { kind: 'dates' } },
    ...(where ? [] : [{ key: 'item', render: (m: Row) => <Link to={`/stock/items/${encodeURIComponent(m.item)}`} className="number">{m.item}</Link>, text: (m: Row) => m.item, filter: { kind: 'text', op: 'startsWith' } } satisfies Column<Row>]),
    { key: 'quantity', align: 'right', render: m => numberText(m.quantity), text: m => m.quantity },
    { key: 'from', title: t('moves.from'), render: m => <NameOf id={m.fromLocationId} /> },
    { key: 'to', title: t('moves.to'), render: m => <NameOf id={m.toLocationId} /> },
    { key: 'condition', title: t('list.condition'), render: m => value('StockCondition', m.condition), text: m => value('StockCondition', m.condition), filter: { kind: 'enum', enum: 'StockCondition' } },
    { key: 'reason', render: m => <div className="wrap">{m.reason ?? m.cause}</div>, text: m => m.reason ?? m.cause },
    { key: 'by', title: t('moves.by'), render: m => <NameOf id={m.by} /> },
  ], [t, value, i18n.language, where]);
  return <DataTable<MovementListQuery, Row> name={name} document={MovementListDocument} rows={d => d.stockMovements} columns={columns} sort="-at" where={where} keep={keep} empty={t('moves.empty')} />;
}
