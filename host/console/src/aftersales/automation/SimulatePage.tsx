import { Alert, DatePicker, Empty, Select, Skeleton, Statistic, Table } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { errorText } from '../../shared/errorText';
import { semicolon } from '../../shared/listText';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import { AutomationRuleListDocument, RuleSimulationDocument } from './Automation.gen';
import { subjectPath } from './subjectPath';
import { useRuleWords } from './useRuleWords';

/** What a rule would have done with the cases of a time that is past: nothing is changed. */
export default function SimulatePage() {
  const { t, value } = useWords('automation');
  const { conditions, actions } = useRuleWords();
  const [params, setParams] = useSearchParams();
  const [{ data: rules }] = useQuery({ query: AutomationRuleListDocument, variables: { first: 100 } });
  const rule = rules?.automationRules.nodes.find(r => r.code === params.get('rule')) ?? rules?.automationRules.nodes[0];
  const from = params.get('from') ?? dayjs().subtract(29, 'day').format('YYYY-MM-DD'), to = params.get('to') ?? dayjs().format('YYYY-MM-DD');
  const input = useMemo(() => ({ code: rule?.code, from: dayjs(from).toISOString(), to: dayjs(to).add(1, 'day').toISOString() }), [rule?.code, from, to]);
  const [{ data, fetching, error }] = useQuery({ query: RuleSimulationDocument, variables: { input }, pause: !rule });
  const found = data?.simulateRule;
  return (
    <>
      <PageHead title={t('simulate')}>
        <Link to="/automation">{t('title')}</Link>
        <Select value={rule?.code} onChange={code => setParams({ rule: code, from, to })} options={rules?.automationRules.nodes.map(r => ({ value: r.code, label: r.name }))} aria-label={t('rule')} style={{ minWidth: 200 }} />
        <DatePicker.RangePicker value={[dayjs(from), dayjs(to)]} allowClear={false} onChange={d => d?.[0] && d[1] && setParams({ rule: rule?.code ?? '', from: d[0].format('YYYY-MM-DD'), to: d[1].format('YYYY-MM-DD') })} aria-label={t('period')} />
      </PageHead>
      {rule && <p>{value('RuleTrigger', rule.trigger)} → {conditions(rule.conditions) || t('always')} → {actions(rule.actions)}</p>}
      {error && <Alert type="error" showIcon title={errorText(error)} />}
      {rules && !rule && <Empty description={t('empty')} />}
      {fetching && !found && <Skeleton active />}
      {found && <>
        <div className="tiles"><Statistic title={t('looked')} value={found.looked} /><Statistic title={t('fitting')} value={found.fitting} /><Statistic title={t('changing')} value={found.changing} /></div>
        {!found.isWhole && <Alert type="info" showIcon title={t('notWhole')} className="below" />}
        <Table className="below" size="small" rowKey="subjectId" pagination={{ pageSize: 20, hideOnSinglePage: true }} dataSource={[...found.firings]} locale={{ emptyText: t('nothingWould') }} columns={[
          { title: t('case'), render: (_, f) => <><Link to={subjectPath(f.subjectId) ?? '/cases'} className="number">{f.number}</Link> {f.case?.title}</> },
          { title: t('state'), render: (_, f) => <StatusTag of="CaseState" value={f.case?.state} /> },
          { title: t('then'), render: (_, f) => f.effects.map(e => `${value('CaseActionKind', e.kind)} ${e.after}`).join(semicolon()) },
        ]} />
      </>}
    </>
  );
}
