import { Tabs } from 'antd';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { ReadLog } from './ReadLog';
import * as steps from './Privacy.gen';

type Erasure = steps.ErasureListQuery['erasureRequests']['nodes'][number];
type Export = steps.ExportListQuery['personalExports']['nodes'][number];
type Hold = steps.HoldListQuery['legalHolds']['nodes'][number];

/** What is owed to people about their data: erasures with the second pair of eyes, hand-overs, what must be kept, who looked. */
export default function PrivacyPage() {
  const { t, value } = useWords('privacy');
  const { can } = useViewer();
  const [params, setParams] = useSearchParams();
  const [confirm, erase, hold, reads] = [can('customers:privacy:confirm'), can('customers:privacy:erase'), can('customers:privacy:hold'), can('administration:audit:read')];
  const who = (id: string) => <Link to={`/customers/${id}`}><NameOf id={id} /></Link>;
  const erasures = useMemo<Column<Erasure>[]>(() => [
    { key: 'customer', render: e => who(e.partyId) }, { key: 'state', render: e => <StatusTag of="ErasureState" value={e.state} />, filter: { kind: 'enum', enum: 'ErasureState' } }, { key: 'reason', render: e => <div className="wrap">{e.reason}</div> },
    { key: 'holds', title: t('holds'), render: e => (e.holds.length === 0 ? '—' : <div className="wrap">{e.holds.map((h, i) => <div key={i}>{value('HoldKind', h.kind)} {h.number} {h.reason} {h.until && <Moment at={h.until} dateOnly />}</div>)}</div>) },
    { key: 'createdAt', sort: 'createdAt', render: e => <Moment at={e.createdAt} /> }, { key: 'requestedBy', title: t('requestedBy'), render: e => <NameOf id={e.requestedBy} /> }, { key: 'doneAt', title: t('doneAt'), render: e => <Moment at={e.doneAt} /> }, { key: 'erased', title: t('erased'), align: 'right', render: e => e.erased },
    ...(confirm || erase ? [{ key: 'steps', title: ' ', render: (e: Erasure) => e.state === 'REQUESTED' && <span className="tags">{confirm && <ActionButton document={steps.ConfirmErasureDocument} form={steps.ConfirmErasureForm} intro={<p>{t('confirmHint')}</p>} fixed={{ id: e.id, expectedVersion: e.version }} danger button={{ size: 'small' }} />}{erase && <ActionButton document={steps.WithdrawErasureDocument} form={steps.WithdrawErasureForm} fixed={{ id: e.id, expectedVersion: e.version }} button={{ size: 'small' }} />}</span> }] : []),
  ], [t, value, confirm, erase]);
  const exports = useMemo<Column<Export>[]>(() => [
    { key: 'customer', render: e => who(e.partyId) }, { key: 'purpose', title: t('purpose'), render: e => <div className="wrap">{e.purpose}</div> }, { key: 'createdAt', sort: 'createdAt', render: e => <Moment at={e.createdAt} /> }, { key: 'expiresAt', title: t('expiresAt'), render: e => <Moment at={e.expiresAt} /> },
    { key: 'file', title: t('file'), render: e => (e.fileId ? <a href={`/files/${e.fileId}`} download>{t('download')}</a> : <span className="hint">{t('making')}</span>) },
  ], [t]);
  const holds = useMemo<Column<Hold>[]>(() => [
    { key: 'customer', render: h => who(h.partyId) }, { key: 'reason', render: h => <div className="wrap">{h.reason}</div> }, { key: 'until', title: t('until'), render: h => <Moment at={h.until} dateOnly /> }, { key: 'createdAt', render: h => <Moment at={h.createdAt} /> }, { key: 'releasedAt', title: t('releasedAt'), render: h => <Moment at={h.releasedAt} /> },
    ...(hold ? [{ key: 'steps', title: ' ', render: (h: Hold) => !h.releasedAt && <ActionButton document={steps.ReleaseLegalHoldDocument} form={steps.ReleaseLegalHoldForm} fixed={{ id: h.id, expectedVersion: h.version }} button={{ size: 'small' }} /> }] : []),
  ], [t, hold]);
  return (
    <>
      <PageHead title={t('title')} />
      <Tabs activeKey={params.get('tab') ?? 'erasures'} onChange={tab => setParams({ tab }, { replace: true })} destroyOnHidden items={[
        { key: 'erasures', label: t('erasures'), children: <DataTable<steps.ErasureListQuery, Erasure> name="erasures" document={steps.ErasureListDocument} rows={d => d.erasureRequests} columns={erasures} sort="-createdAt" empty={t('noErasures')} /> },
        { key: 'exports', label: t('exports'), children: <DataTable<steps.ExportListQuery, Export> name="exports" document={steps.ExportListDocument} rows={d => d.personalExports} columns={exports} sort="-createdAt" empty={t('noExports')} /> },
        { key: 'holds', label: t('legalHolds'), children: <DataTable<steps.HoldListQuery, Hold> name="holds" document={steps.HoldListDocument} rows={d => d.legalHolds} columns={holds} sort="-createdAt" empty={t('noHolds')} toolbar={hold && <ActionButton document={steps.PlaceLegalHoldDocument} form={steps.PlaceLegalHoldForm} />} /> },
        ...(reads ? [{ key: 'reads', label: t('reads'), children: <ReadLog /> }] : []),
      ]} />
    </>
  );
}
