import { Alert } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import * as steps from './Care.gen';

type Row = steps.CareTaskListQuery['careTasks']['nodes'][number];

/** The list of a month: proposed by the program, approved or left out by a person, then sent by itself. */
export default function CareListPage() {
  const { t, value } = useWords('care');
  const { id = '' } = useParams();
  const { can } = useViewer();
  const [round, setRound] = useState(0);
  const [{ data, fetching, error }, query] = useQuery({ query: steps.CareListPageDocument, variables: { id } });
  const again = () => { query({ requestPolicy: 'network-only' }); setRound(r => r + 1); };
  const [approve, carry] = [can('customers:campaign:approve'), can('customers:campaign:carry')];
  const it = data?.node && 'month' in data.node ? (data.node as Extract<typeof data.node, { month: string }>) : null, month = it?.month;
  const where = useMemo(() => ({ month: { eq: month } }), [month]);
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'on', title: t('onDay'), render: c => <Moment at={c.on} dateOnly />, text: c => c.on }, { key: 'customer', render: c => <Link to={`/customers/${c.partyId}`}><NameOf id={c.partyId} /></Link> },
    { key: 'occasion', title: t('occasion'), render: c => value('CareOccasion', c.occasion), text: c => value('CareOccasion', c.occasion), filter: { kind: 'enum', enum: 'CareOccasion' } },
    { key: 'state', render: c => <StatusTag of="CareTaskState" value={c.state} />, text: c => value('CareTaskState', c.state), filter: { kind: 'enum', enum: 'CareTaskState' } },
    { key: 'sentAt', title: t('sentAt'), render: c => <Moment at={c.sentAt} /> }, { key: 'gift', title: t('gift'), render: c => (c.giftAt ? <><Moment at={c.giftAt} dateOnly /> {c.giftNote}</> : '—') },
    { key: 'reason', render: c => (c.reason ? value('CareReason', c.reason) : '—') },
    { key: 'steps', title: ' ', render: c => <span className="tags">
      {approve && c.state === 'PROPOSED' && <><ActionButton document={steps.ApproveCareTasksDocument} form={steps.ApproveCareTasksForm} fixed={{ listId: id, taskIds: [c.id] }} button={{ size: 'small' }} onDone={() => setRound(r => r + 1)} /><ActionButton document={steps.SkipCareTasksDocument} form={steps.SkipCareTasksForm} fixed={{ listId: id, taskIds: [c.id] }} button={{ size: 'small' }} onDone={() => setRound(r => r + 1)} /></>}
      {carry && c.state === 'SENT' && !c.giftAt && <ActionButton document={steps.RecordCareGiftDocument} form={steps.RecordCareGiftForm} fixed={{ id: c.id, expectedVersion: c.version }} button={{ size: 'small' }} />}
    </span> },
  ], [t, value, approve, carry, id]);
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  const check = data?.careListCheck;
  return (
    <DetailPage title={t('listOf', { month: it.month })} subtitle={<NameOf id={it.orgUnitId} />} actions={approve && <ActionButton document={steps.ApproveCareTasksDocument} form={steps.ApproveCareTasksForm} label={t('approveAll')} fixed={{ listId: id }} hide={['taskIds']} button={{ type: 'primary' }} onDone={again} />}
      notices={check && (check.missing + check.surplus > 0 ? <Alert type="warning" showIcon title={t('differs', check)} /> : <Alert type="success" showIcon title={t('complete', check)} />)}>
      <DataTable<steps.CareTaskListQuery, Row> key={round} name="careTasks" document={steps.CareTaskListDocument} rows={d => d.careTasks} columns={columns} sort="occasion" where={where} empty={t('noTasks')} />
    </DetailPage>
  );
}
