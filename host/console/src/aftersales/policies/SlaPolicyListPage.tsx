import { Button, Flex } from 'antd';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { ActionDialog } from '../../shared/action/ActionDialog';
import { comma } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { ServiceItemPicker } from '../../shared/pickers/ServiceItemPicker';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { Flag } from './Flag';
import { RetireSlaPolicyDocument, RetireSlaPolicyForm, SlaPolicyDetailDocument, SlaPolicyListDocument, type SlaPolicyListQuery, UpsertSlaPolicyDocument, UpsertSlaPolicyForm } from './Sla.gen';
import { useLength } from './useLength';

type Row = SlaPolicyListQuery['slaPolicies']['nodes'][number];
/** Where the policy stands that takes whatever no other one takes. */
const last = 2_147_483_647;
const action = { document: UpsertSlaPolicyDocument, form: UpsertSlaPolicyForm, pickers: { serviceItemIds: ServiceItemPicker }, width: 760 };

/** How fast what must happen: limits by kind, channel, priority and service item, warnings and who is told when they are missed. */
export default function SlaPolicyListPage() {
  const { t, value } = useWords('policies');
  const { can } = useViewer();
  const length = useLength();
  const write = can('aftersales:sla:write');
  const [changed, change] = useState<Row>();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'position', title: t('position'), sort: 'position', render: r => (r.position === last ? t('last') : r.position), text: r => r.position, align: 'right' },
    { key: 'name', sort: 'name', render: r => <>{r.name} <span className="hint">{r.code}</span></>, text: r => r.name },
    { key: 'for', title: t('appliesTo'), render: r => { const of = r.terms; return <div className="wrap">{[...of.kinds.map(k => value('CaseKind', k)), ...of.channels.map(c => value('ServiceChannel', c)), ...of.priorities.map(p => value('CasePriority', p))].join(comma()) || t('everything')}</div>; } },
    { key: 'targets', title: t('sla.targets'), render: r => <div>{r.terms.targets.map(x => <div key={x.target}>{value('SlaTarget', x.target)} {length(x.limitMinutes, x.inWorkingTime)} <span className="hint">{t(x.inWorkingTime ? 'sla.working' : 'sla.clock')}</span></div>)}</div>, text: r => r.terms.targets.map(x => `${x.target} ${x.limitMinutes}`).join('; ') },
    { key: 'active', sort: 'isActive', render: r => <Flag on={r.isActive} />, filter: { kind: 'flag', field: 'isActive' } }, { key: 'updatedAt', sort: 'updatedAt', render: r => <Moment at={r.updatedAt} /> },
    ...(write ? [{ key: 'steps', title: ' ', render: (r: Row) => <Flex gap={4}><Button size="small" onClick={() => change(r)}>{t('change')}</Button>{r.isActive && r.position !== last && <ActionButton document={RetireSlaPolicyDocument} form={RetireSlaPolicyForm} fixed={{ id: r.id, expectedVersion: r.version }} danger button={{ size: 'small' }} intro={<p>{t('sla.retireHint')}</p>} />}</Flex> }] : []),
  ], [t, value, length, write]);
  return (
    <>
      <PageHead title={t('sla.title')}>{write && <ActionButton {...action} hide={[]} label={t('sla.create')} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<SlaPolicyListQuery, Row> name="slaPolicies" document={SlaPolicyListDocument} rows={d => d.slaPolicies} columns={columns} sort="position" empty={t('sla.empty')} />
      {changed && <SlaChange id={changed.id} initial={{ name: changed.name, position: changed.position === last ? undefined : changed.position }} code={changed.code} version={changed.version} onClose={() => change(undefined)} />}
    </>
  );
}

/** The list leaves out who is told when, so that it stays cheap: a change asks for the whole first. */
function SlaChange({ id, code, version, initial, onClose }: { id: string; code: string; version: number; initial: Record<string, unknown>; onClose: () => void }) {
  const { t } = useWords('policies');
  const [{ data }] = useQuery({ query: SlaPolicyDetailDocument, variables: { id }, requestPolicy: 'network-only' });
  const terms = data?.node && 'terms' in data.node ? data.node.terms : undefined;
  return terms ? <ActionDialog {...action} open title={t('change')} fixed={{ code, expectedVersion: version }} initial={{ ...initial, ...terms }} onClose={onClose} /> : null;
}
