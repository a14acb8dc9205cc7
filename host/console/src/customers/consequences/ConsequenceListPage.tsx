import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { CasePicker } from '../../aftersales/cases/CasePicker';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { ConsequenceListDocument, type ConsequenceListQuery, LinkConsequenceDocument, LinkConsequenceForm, WaiveConsequenceDocument, WaiveConsequenceForm } from './Consequences.gen';

type Row = ConsequenceListQuery['consequences']['nodes'][number];
const pickers = { caseId: CasePicker };

/** What dissatisfaction was followed by: each needs a case, or a reason why not. */
export default function ConsequenceListPage() {
  const { t, value } = useWords('consequences');
  const { can } = useViewer();
  const may = can('customers:followup:work');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: c => <span className="number">{c.number}</span>, text: c => c.number }, { key: 'origin', title: t('origin'), render: c => value('ConsequenceOrigin', c.origin), text: c => value('ConsequenceOrigin', c.origin), filter: { kind: 'enum', enum: 'ConsequenceOrigin' } },
    { key: 'customer', render: c => (c.partyId ? <Link to={`/customers/${c.partyId}`}><NameOf id={c.partyId} /></Link> : '—') }, { key: 'state', render: c => <StatusTag of="ConsequenceState" value={c.state} />, text: c => value('ConsequenceState', c.state), filter: { kind: 'enum', enum: 'ConsequenceState' } },
    { key: 'dueAt', sort: 'dueAt', render: c => <Moment at={c.dueAt} />, filter: { kind: 'dates' } }, { key: 'case', title: t('case'), render: c => (c.caseId ? <Link to={`/cases/${c.caseId}`}>{t('open')}</Link> : '—') }, { key: 'reason', render: c => <div className="wrap">{c.reason ?? '—'}</div>, text: c => c.reason },
    ...(may ? [{ key: 'steps', title: ' ', render: (c: Row) => (c.state === 'OPEN' || c.state === 'REOPENED') && <span className="tags"><ActionButton document={LinkConsequenceDocument} form={LinkConsequenceForm} fixed={{ id: c.id, expectedVersion: c.version }} pickers={pickers} button={{ size: 'small' }} /><ActionButton document={WaiveConsequenceDocument} form={WaiveConsequenceForm} fixed={{ id: c.id, expectedVersion: c.version }} button={{ size: 'small' }} /></span> }] : []),
  ], [t, value, may]);
  return <><PageHead title={t('title')} /><DataTable<ConsequenceListQuery, Row> name="consequences" document={ConsequenceListDocument} rows={d => d.consequences} columns={columns} sort="dueAt" empty={t('empty')} views={[{ name: t('views.open'), query: 'state=OPEN,REOPENED' }]} /></>;
}
