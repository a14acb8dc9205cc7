import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { numberText } from '../../shared/numberText';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import * as steps from './RoutingProposals.gen';
import { RoutingScore } from './RoutingScore';

type Row = steps.RoutingProposalListQuery['routingProposals']['nodes'][number];

/** Rules that the program learnt from where cases ended up: tried on the past before anybody switches them on. */
export default function RoutingProposalListPage() {
  const { t, value } = useWords('policies');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const write = can('aftersales:routing:write');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'createdAt', sort: 'createdAt', render: p => <Moment at={p.createdAt} /> },
    { key: 'state', sort: 'state', render: p => <StatusTag of="RoutingProposalState" value={p.state} />, text: p => value('RoutingProposalState', p.state), filter: { kind: 'enum', enum: 'RoutingProposalState' } },
    { key: 'unit', render: p => <NameOf id={p.orgId} /> },
    { key: 'learnt', title: t('proposals.learnt'), render: p => <><Moment at={p.from} dateOnly /> – <Moment at={p.to} dateOnly /></> },
    { key: 'cases', title: t('proposals.cases'), sort: 'cases', align: 'right', render: p => numberText(p.cases), text: p => p.cases },
    { key: 'rules', title: t('proposals.rules'), sort: 'rules', align: 'right', render: p => (p.rules > 0 ? <Link to="/policies/routing">{numberText(p.rules)}</Link> : 0), text: p => p.rules },
    { key: 'right', title: t('proposals.right'), sort: 'right', align: 'right', render: p => (p.cases > 0 ? new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(p.right / p.cases) : '—'), text: p => p.right },
    { key: 'steps', title: ' ', render: p => <span className="tags">
      {p.state === 'PROPOSED' && <RoutingScore proposalId={p.id} />}
      {write && p.state === 'PROPOSED' && <ActionButton document={steps.AdoptRoutingProposalDocument} form={steps.AdoptRoutingProposalForm} fixed={{ id: p.id, expectedVersion: p.version }} intro={<p>{t('proposals.adoptSure', { count: p.rules })}</p>} button={{ size: 'small', type: 'primary' }} />}
      {write && p.state === 'PROPOSED' && <ActionButton document={steps.DiscardRoutingProposalDocument} form={steps.DiscardRoutingProposalForm} fixed={{ id: p.id, expectedVersion: p.version }} danger button={{ size: 'small' }} />}
    </span> },
  ], [t, value, i18n.language, write]);
  return (
    <>
      <PageHead title={t('proposals.title')}><Link to="/policies/routing">{t('routing.title')}</Link><RoutingScore />{write && <ActionButton document={steps.ProposeRoutingRulesDocument} form={steps.ProposeRoutingRulesForm} initial={{ from: dayjs().subtract(90, 'day').startOf('day').toISOString(), to: dayjs().toISOString(), minimumCases: 10 }} intro={<p className="hint">{t('proposals.hint')}</p>} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<steps.RoutingProposalListQuery, Row> name="routingProposals" document={steps.RoutingProposalListDocument} rows={d => d.routingProposals} columns={columns} sort="-createdAt" empty={t('proposals.empty')} />
    </>
  );
}
