import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import type { ActionDocument } from '../../shared/action/useAction';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { DueMark } from '../DueMark';
import { CaseListDocument, type CaseListQuery } from './CaseList.gen';
import { AcceptCaseDocument, CloseCaseDocument, TakeCaseDocument } from './CaseSteps.gen';
import { InboxQueuesDocument } from './InboxQueues.gen';

type Row = CaseListQuery['cases']['nodes'][number];

const open = 'state=NEW,ACCEPTED,ASSIGNED,IN_PROGRESS,WAITING_CUSTOMER,WAITING_DEPARTMENT,WAITING_PARTS,TRANSFERRED,REOPENED';

/** All cases as a list: to find, to compare, to take a step for many, to export. Answering is done in the inbox. */
export default function CaseListPage() {
  const { t, value } = useWords('cases');
  const { i18n } = useTranslation();
  const { can, me } = useViewer();
  const [{ data: queues }] = useQuery({ query: InboxQueuesDocument, pause: !can('aftersales:queue:read') });
  const inQueues = useMemo(() => queues?.queues.nodes.map(q => ({ value: q.id, label: q.name })) ?? [], [queues]);
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: c => <Link to={`/cases/${c.id}`} className="number">{c.number}</Link>, text: c => c.number },
    { key: 'title', render: c => <div className="wrap">{c.title}{c.isEscalated && <span className="attention-3"> {t('escalated')}</span>}</div>, text: c => c.title },
    { key: 'customer', render: c => c.customer?.displayName ?? '—', text: c => c.customer?.displayName },
    { key: 'kind', sort: 'kind', render: c => value('CaseKind', c.kind), text: c => value('CaseKind', c.kind), filter: { kind: 'enum', enum: 'CaseKind' } },
    { key: 'state', sort: 'state', render: c => <StatusTag of="CaseState" value={c.state} />, text: c => value('CaseState', c.state), filter: { kind: 'enum', enum: 'CaseState' } },
    { key: 'priority', sort: 'priority', render: c => <StatusTag of="CasePriority" value={c.priority} />, text: c => value('CasePriority', c.priority), filter: { kind: 'enum', enum: 'CasePriority' } },
    { key: 'channel', sort: 'channel', render: c => value('ServiceChannel', c.channel), text: c => value('ServiceChannel', c.channel), filter: { kind: 'enum', enum: 'ServiceChannel' } },
    { key: 'owner', render: c => (c.ownerId ? <NameOf id={c.ownerId} /> : <span className="hint">{t('list.nobody')}</span>) },
    { key: 'team', render: c => <NameOf id={c.teamId} /> },
    { key: 'queue', title: t('inbox.queue'), render: c => c.queue?.name ?? '—', text: c => c.queue?.name, filter: { kind: 'choice', field: 'queueId', options: inQueues } },
    { key: 'due', title: t('list.due'), sort: 'dueSort', render: c => (c.stage === 'FINISHED' ? <Moment at={c.dueAt} /> : <DueMark at={c.dueAt} />), text: c => momentText(c.dueAt, i18n.language), filter: { kind: 'dates', field: 'dueSort' } },
    { key: 'openedAt', title: t('facts.openedAt'), sort: 'openedAt', render: c => <Moment at={c.openedAt} />, text: c => momentText(c.openedAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'closedAt', title: t('facts.closedAt'), sort: 'closedAt', extra: true, render: c => <Moment at={c.closedAt} />, text: c => momentText(c.closedAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'unit', extra: true, render: c => <NameOf id={c.orgId} /> },
  ], [t, value, i18n.language, inQueues]);
  const step = (mutation: string, permission: string, document: ActionDocument, fits: (c: Row) => boolean) => (can(permission) ? [{ mutation, document, name: (c: Row) => c.number, input: (c: Row) => (fits(c) ? { id: c.id, expectedVersion: c.version } : null) }] : []);
  return (
    <>
      <PageHead title={t('list.title')}><Link to="/cases">{t('list.inbox')}</Link></PageHead>
      <DataTable<CaseListQuery, Row> name="cases" document={CaseListDocument} rows={d => d.cases} columns={columns} sort="-openedAt" searchHint={t('inbox.search')} open={c => `/cases/${c.id}`} empty={t('list.empty')}
        filters={[
          { key: 'stage', title: t('list.stage'), filter: { kind: 'enum', enum: 'CaseStage', bare: true } }, { key: 'mine', title: t('inbox.view.mine'), filter: { kind: 'flag', field: 'ownerId', as: me.id } },
          { key: 'unassigned', title: t('inbox.view.unassigned'), filter: { kind: 'flag', bare: true } }, { key: 'overdue', title: t('inbox.view.overdue'), filter: { kind: 'flag', bare: true } }, { key: 'isEscalated', title: t('escalated'), filter: { kind: 'flag' } },
        ]}
        views={[{ name: t('inbox.view.open'), query: open }, { name: t('inbox.view.mine'), query: `mine=true&${open}` }, { name: t('inbox.view.unassigned'), query: `unassigned=true&${open}` }, { name: t('inbox.view.overdue'), query: `overdue=true&${open}` }, { name: t('list.resolved'), query: 'state=RESOLVED' }]}
        bulk={[
          ...step('acceptCase', 'aftersales:case:accept', AcceptCaseDocument, c => c.state === 'NEW'),
          ...step('takeCase', 'aftersales:case:take', TakeCaseDocument, c => c.ownerId === null && ['ACCEPTED', 'ASSIGNED', 'TRANSFERRED', 'REOPENED'].includes(c.state)),
          ...step('closeCase', 'aftersales:case:close', CloseCaseDocument, c => c.state === 'RESOLVED'),
        ]} />
    </>
  );
}
