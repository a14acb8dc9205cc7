import { Button, Drawer, Flex } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../i18n/useWords';
import { Section } from '../shared/detail/Section';
import { Moment, momentText } from '../shared/Moment';
import { NameOf } from '../shared/NameOf';
import { PageHead } from '../shared/PageHead';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { SourceOrderListDocument, type SourceOrderListQuery } from './SourceOrders.gen';

type Row = SourceOrderListQuery['sourceOrders']['nodes'][number];

/** Orders as platforms sent them, unchanged, and what they told of them later. */
export default function SourceOrderListPage() {
  const { t } = useWords('orders');
  const { i18n } = useTranslation();
  const [chosen, choose] = useState<Row | null>(null);
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'platformNumber', title: t('source.number'), sort: 'platformNumber', render: s => <span className="number">{s.platformNumber}</span>, text: s => s.platformNumber, filter: { kind: 'text', op: 'startsWith' } },
    { key: 'channel', render: s => <NameOf id={s.channelId} /> }, { key: 'status', title: t('source.status'), render: s => s.platformStatus ?? '—', text: s => s.platformStatus },
    { key: 'order', render: s => (s.orderId ? <Link to={`/orders/${s.orderId}`}>{t('source.open')}</Link> : t('source.none')) },
    { key: 'hasChanged', title: t('source.changed'), render: s => (s.hasChanged ? t('source.times', { count: s.revisions.length }) : '—'), filter: { kind: 'flag' } },
    { key: 'receivedAt', title: t('source.receivedAt'), sort: 'receivedAt', render: s => <Moment at={s.receivedAt} />, text: s => momentText(s.receivedAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'steps', title: ' ', render: s => s.payload !== undefined && <Button size="small" onClick={() => choose(s)}>{t('source.see')}</Button> },
  ], [t, i18n.language]);
  return (
    <>
      <PageHead title={t('source.title')} />
      <DataTable<SourceOrderListQuery, Row> name="sourceOrders" document={SourceOrderListDocument} rows={d => d.sourceOrders} columns={columns} sort="-receivedAt" empty={t('source.empty')} views={[{ name: t('source.changed'), query: 'hasChanged=true' }]} />
      <Drawer open={chosen !== null} title={chosen?.platformNumber} onClose={() => choose(null)} size={640}>
        {chosen && <Flex vertical gap={12}>{[{ revision: 1, receivedAt: chosen.receivedAt, payload: chosen.payload }, ...chosen.revisions].map(r => <Section key={r.revision} title={t('source.revision', { n: r.revision })} extra={<Moment at={r.receivedAt} />}><pre className="diff" tabIndex={0}>{r.payload}</pre></Section>)}</Flex>}
      </Drawer>
    </>
  );
}
