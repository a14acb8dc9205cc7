import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { AutomationRuleListDocument, type AutomationRuleListQuery, SwitchAutomationRuleDocument, SwitchAutomationRuleForm, UpsertAutomationRuleDocument, UpsertAutomationRuleForm } from './Automation.gen';
import { useRuleWords } from './useRuleWords';

type Row = AutomationRuleListQuery['automationRules']['nodes'][number];

/** What the program does by itself with cases: when, if, then. Each rule can be tried on what has been before it is switched on. */
export default function AutomationListPage() {
  const { t, value } = useWords('automation');
  const { can } = useViewer();
  const { conditions, actions } = useRuleWords();
  const [write, flip] = [can('aftersales:automation:write'), can('aftersales:automation:switch')];
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: r => <Link to={`/automation/simulate?rule=${encodeURIComponent(r.code)}`}>{r.name}</Link>, text: r => r.name },
    { key: 'on', title: t('on'), render: r => <StatusTag of="SwitchState" value={r.isOn ? 'ON' : 'OFF'} /> },
    { key: 'trigger', title: t('when'), render: r => value('RuleTrigger', r.trigger), text: r => value('RuleTrigger', r.trigger), filter: { kind: 'enum', enum: 'RuleTrigger' } },
    { key: 'conditions', title: t('if'), render: r => <div className="wrap">{conditions(r.conditions) || t('always')}</div>, text: r => conditions(r.conditions) },
    { key: 'actions', title: t('then'), render: r => <div className="wrap">{actions(r.actions)}</div>, text: r => actions(r.actions) },
    { key: 'position', title: t('position'), sort: 'position', align: 'right', render: r => r.position },
    { key: 'updatedAt', sort: 'updatedAt', render: r => <Moment at={r.updatedAt} /> },
    ...(write || flip ? [{ key: 'steps', title: ' ', render: (r: Row) => <span className="tags">
      {flip && <ActionButton document={SwitchAutomationRuleDocument} form={SwitchAutomationRuleForm} label={t(r.isOn ? 'switchOff' : 'switchOn')} fixed={{ id: r.id, expectedVersion: r.version, on: !r.isOn }} danger={r.isOn} button={{ size: 'small' }} />}
      {write && <ActionButton document={UpsertAutomationRuleDocument} form={UpsertAutomationRuleForm} label={t('edit')} fixed={{ code: r.code, expectedVersion: r.version }} hide={['orgUnitId']} initial={{ ...r, orgUnitId: undefined }} width={720} button={{ size: 'small' }} />}
    </span> }] : []),
  ], [t, value, conditions, actions, write, flip]);
  return (
    <>
      <PageHead title={t('title')}><Link to="/automation/firings">{t('firings')}</Link>{write && <ActionButton document={UpsertAutomationRuleDocument} form={UpsertAutomationRuleForm} label={t('new')} hide={['orgUnitId']} initial={{ trigger: 'CASE_OPENED', conditions: [{}], actions: [{}] }} width={720} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<AutomationRuleListQuery, Row> name="automation" document={AutomationRuleListDocument} rows={d => d.automationRules} columns={columns} sort="position" empty={t('empty')} />
    </>
  );
}
