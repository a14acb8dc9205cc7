import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useUpsert } from '../../shared/action/useUpsert';
import { comma } from '../../shared/listText';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { RegionName } from '../../shared/pickers/RegionName';
import { ServiceLocationPicker } from '../../shared/pickers/ServiceLocationPicker';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { Flag } from './Flag';
import { RoutingRuleListDocument, type RoutingRuleListQuery, UpsertRoutingRuleDocument, UpsertRoutingRuleForm } from './Routing.gen';
import { RoutingTry } from './RoutingTry';

type Row = RoutingRuleListQuery['routingRules']['nodes'][number];
const pickers = { locationId: ServiceLocationPicker };

/** Which case goes to whom: the first rule that fits, by position. */
export default function RoutingRuleListPage() {
  const { t, value } = useWords('policies');
  const { can } = useViewer();
  const upsert = useUpsert<Row>({ document: UpsertRoutingRuleDocument, form: UpsertRoutingRuleForm, may: can('aftersales:routing:write'), pickers, width: 680, labels: { create: t('routing.create'), change: t('change') }, fixed: r => ({ code: r.code, expectedVersion: r.version, orgUnitId: r.orgId }) });
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'position', title: t('position'), sort: 'position', render: r => r.position, text: r => r.position, align: 'right' },
    { key: 'name', sort: 'name', render: r => <>{r.name} <span className="hint">{r.code}</span></>, text: r => r.name },
    { key: 'when', title: t('routing.when'), render: r => <div className="wrap">{r.regionCode && <><RegionName code={r.regionCode} /> </>}{[...r.kinds.map(k => value('CaseKind', k)), ...r.channels.map(c => value('ServiceChannel', c)), ...r.keywords.map(k => `“${k}”`)].filter(Boolean).join(comma()) || (r.regionCode ? '' : t('everything'))}</div>, text: r => [...r.kinds, ...r.channels, ...r.keywords].join(' ') },
    { key: 'then', title: t('routing.then'), render: r => <span className="tags">{r.queueId && <NameOf id={r.queueId} />}{r.teamId && <NameOf id={r.teamId} />}{r.ownerId && <NameOf id={r.ownerId} />}{r.priority && value('CasePriority', r.priority)}{r.asKind && value('CaseKind', r.asKind)}</span> },
    { key: 'right', title: t('routing.right'), render: r => (r.seen > 0 ? t('routing.share', { right: r.right, seen: r.seen }) : '—'), text: r => `${r.right}/${r.seen}` },
    { key: 'active', sort: 'isActive', render: r => <Flag on={r.isActive} />, filter: { kind: 'flag', field: 'isActive' } }, ...upsert.column,
  ], [t, value, upsert.column]);
  return (
    <>
      <PageHead title={t('routing.title')}><Link to="/policies/routing/proposals">{t('proposals.title')}</Link><RoutingTry />{upsert.create}</PageHead>
      <DataTable<RoutingRuleListQuery, Row> name="routingRules" document={RoutingRuleListDocument} rows={d => d.routingRules} columns={columns} sort="position" empty={t('routing.empty')} />
    </>
  );
}
