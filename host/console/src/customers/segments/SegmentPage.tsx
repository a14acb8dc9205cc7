import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Moment } from '../../shared/Moment';
import { PartyPicker } from '../../shared/pickers/PartyPicker';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { ChangeSegmentMembersDocument, ChangeSegmentMembersForm, SegmentPageDocument, SegmentPartiesDocument, type SegmentPartiesQuery } from './Segments.gen';
import { useConditionText } from './useConditionText';

type Row = SegmentPartiesQuery['segmentParties']['nodes'][number];
const pickers = { add: PartyPicker, remove: PartyPicker };

/** Who is in a group. */
export default function SegmentPage() {
  const { t, value } = useWords('segments');
  const { id = '' } = useParams();
  const { can } = useViewer();
  const said = useConditionText();
  const [{ data, fetching, error }, query] = useQuery({ query: SegmentPageDocument, variables: { id } });
  const variables = useMemo(() => ({ segmentId: id }), [id]);
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', render: p => <Link to={`/customers/${p.id}`}>{p.displayName ?? p.number}</Link>, text: p => p.displayName }, { key: 'number', sort: 'number', render: p => <span className="number">{p.number}</span>, text: p => p.number },
    { key: 'kind', render: p => value('PartyKind', p.kind), text: p => value('PartyKind', p.kind), filter: { kind: 'enum', enum: 'PartyKind' } }, { key: 'level', title: t('level'), render: p => p.level ?? '—', text: p => p.level }, { key: 'createdAt', sort: 'createdAt', render: p => <Moment at={p.createdAt} dateOnly /> },
  ], [t, value]);
  const it = data?.node && 'code' in data.node ? (data.node as Extract<typeof data.node, { code: string }>) : null;
  const again = () => query({ requestPolicy: 'network-only' });
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  return (
    <DetailPage title={it.name} tags={<StatusTag of="SwitchState" value={it.isActive ? 'ON' : 'OFF'} />} subtitle={<span><span className="number">{it.code}</span> {said(it.conditions, it.matchesAny) || t('byHand')}</span>}
      actions={can('customers:segment:write') && <ActionButton document={ChangeSegmentMembersDocument} form={ChangeSegmentMembersForm} fixed={{ segmentId: it.id }} pickers={pickers} onDone={again} />}>
      <DataTable<SegmentPartiesQuery, Row> name="segmentParties" document={SegmentPartiesDocument} variables={variables} rows={d => d.segmentParties} columns={columns} sort="number" open={p => `/customers/${p.id}`} empty={t('nobody')} />
    </DetailPage>
  );
}
