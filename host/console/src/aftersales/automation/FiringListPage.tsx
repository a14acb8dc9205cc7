import { useMemo } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Moment } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { subjectPath } from './subjectPath';
import { RuleFiringListDocument, type RuleFiringListQuery } from './Automation.gen';

type Row = RuleFiringListQuery['ruleFirings']['nodes'][number];

/** What rules did, and what they left. */
export default function FiringListPage() {
  const { t, value } = useWords('automation');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'at', title: t('at'), sort: 'at', render: f => <Moment at={f.at} />, filter: { kind: 'dates' } },
    { key: 'ruleCode', title: t('rule'), render: f => <span className="number">{f.ruleCode}</span>, text: f => f.ruleCode, filter: { kind: 'text', op: 'eq' } },
    { key: 'trigger', title: t('when'), render: f => value('RuleTrigger', f.trigger), filter: { kind: 'enum', enum: 'RuleTrigger' } },
    { key: 'outcome', render: f => <StatusTag of="FiringOutcome" value={f.outcome} />, text: f => value('FiringOutcome', f.outcome), filter: { kind: 'enum', enum: 'FiringOutcome' } },
    { key: 'case', title: t('case'), render: f => { const path = subjectPath(f.subjectId); return path ? <Link to={path}>{t('openCase')}</Link> : '—'; } },
    { key: 'detail', title: t('detail'), render: f => <div className="wrap">{f.detail}</div>, text: f => f.detail },
  ], [t, value]);
  return <><PageHead title={t('firings')}><Link to="/automation">{t('title')}</Link></PageHead><DataTable<RuleFiringListQuery, Row> name="firings" document={RuleFiringListDocument} rows={d => d.ruleFirings} columns={columns} sort="-at" empty={t('noFirings')} /></>;
}
