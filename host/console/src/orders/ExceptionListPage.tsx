import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../app/viewer';
import { useWords } from '../i18n/useWords';
import { NextSteps } from '../shared/action/NextSteps';
import { Moment, momentText } from '../shared/Moment';
import { Money } from '../shared/Money';
import { NameOf } from '../shared/NameOf';
import { PageHead } from '../shared/PageHead';
import { StatusTag } from '../shared/StatusTag';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { ExceptionListDocument, type ExceptionListQuery } from './ExceptionList.gen';
import { exceptionText } from './exceptionText';
import { exceptionSteps } from './OrderExceptions';
import { TakeOrderExceptionDocument } from './OrderExceptions.gen';

type Row = ExceptionListQuery['orderExceptions']['nodes'][number];
const opens = { state: 'OPEN,IN_PROGRESS' }, nothing = () => {};

/** Orders that a rule stopped: why, who looks after it, and what can be done, without leaving the list. */
export default function ExceptionListPage() {
  const { t, value } = useWords('orders');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'order', render: e => e.order && <Link to={`/orders/${e.order.id}`} className="number">{e.order.number}</Link>, text: e => e.order?.number },
    { key: 'type', render: e => value('OrderExceptionType', e.type), text: e => value('OrderExceptionType', e.type), filter: { kind: 'enum', enum: 'OrderExceptionType' } },
    { key: 'state', render: e => <StatusTag of="OrderExceptionState" value={e.state} />, text: e => value('OrderExceptionState', e.state), filter: { kind: 'enum', enum: 'OrderExceptionState' } },
    { key: 'detail', title: t('exceptions.detail'), render: e => <div className="wrap">{exceptionText(e.code, e.detail, e.order?.payable.currency ?? 'CNY', i18n.language, t)}</div>, text: e => exceptionText(e.code, e.detail, e.order?.payable.currency ?? 'CNY', i18n.language, t) },
    { key: 'payable', align: 'right', render: e => <Money of={e.order?.payable} /> },
    { key: 'owner', render: e => <NameOf id={e.ownerId} /> },
    { key: 'createdAt', sort: 'createdAt', render: e => <Moment at={e.createdAt} />, text: e => momentText(e.createdAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'steps', title: t('exceptions.steps'), render: e => <NextSteps of={e} actions={exceptionSteps} danger={['waiveOrderException']} onDone={nothing} /> },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('exceptions.title')} />
      <DataTable<ExceptionListQuery, Row> name="orderExceptions" document={ExceptionListDocument} rows={d => d.orderExceptions} columns={columns} sort="createdAt" opens={opens} empty={t('exceptions.empty')} views={[{ name: t('exceptions.open'), query: 'state=OPEN,IN_PROGRESS' }, { name: t('exceptions.all'), query: 'q=' }]}
        bulk={can('orders:exception:handle') ? [{ mutation: 'takeOrderException', document: TakeOrderExceptionDocument, name: (e: Row) => e.order?.number ?? e.code, input: (e: Row) => (e.state === 'OPEN' ? { id: e.id, expectedVersion: e.version } : null) }] : undefined} />
    </>
  );
}
