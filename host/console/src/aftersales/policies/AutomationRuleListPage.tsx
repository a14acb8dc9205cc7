import { useMemo } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { useUpsert } from '../../shared/action/useUpsert';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { AutomationRuleListDocument, type AutomationRuleListQuery, SwitchAutomationRuleDocument, SwitchAutomationRuleForm, UpsertAutomationRuleDocument, UpsertAutomationRuleForm } from './Automation.gen';
import { Flag } from './Flag';

type Row = AutomationRuleListQuery['automationRules']['nodes'][number];

/** What the program does by itself when something happens; a new rule is off until somebody switches it on and says why. */
export default function AutomationRuleListPage() {
  const { t, value } = useWords('policies');
  const { can } = useViewer();
  const may = can('aftersales:automation:switch');
  const upsert = useUpsert<Row>({ document: UpsertAutomationRuleDocument, form: UpsertAutomationRuleForm, may: can('aftersales:automation:write'), width: 720, labels: { create: t('automation.create'), change: t('change') }, fixed: r => ({ code: r.code, expectedVersion: r.version, orgUnitId: r.orgId }) });
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'position', title: t('position'), sort: 'position', render: r => r.position, text: r => r.position, align: 'right' }, { key: 'name', sort: 'name', render: r => <>{r.name} <span className="hint">{r.code}</span></>, text: r => r.name },
    { key: 'trigger', title: t('automation.trigger'), sort: 'trigger', render: r => value('RuleTrigger', r.trigger), text: r => r.trigger, filter: { kind: 'enum', enum: 'RuleTrigger' } },
    { key: 'if', title: t('automation.conditions'), render: r => <div className="wrap">{r.conditions.flatMap(c => c ?? []).map(c => `${value('RuleField', c.field)} ${value('RuleOperator', c.operator)} ${c.values.join('、')}`).join('；') || t('everything')}</div> },
    { key: 'then', title: t('automation.actions'), render: r => <div className="wrap">{r.actions.flatMap(a => a ?? []).map(a => [value('CaseActionKind', a.kind), a.tag, a.priority && value('CasePriority', a.priority), a.caseKind && value('CaseKind', a.caseKind), a.text].filter(Boolean).join(' ')).join('；')}</div> },
    { key: 'on', title: t('on'), sort: 'isOn', render: r => <Flag on={r.isOn} />, filter: { kind: 'flag', field: 'isOn' } }, ...upsert.column,
    ...(may ? [{ key: 'switch', title: ' ', render: (r: Row) => <ActionButton document={SwitchAutomationRuleDocument} form={SwitchAutomationRuleForm} fixed={{ id: r.id, expectedVersion: r.version, on: !r.isOn }} label={t(r.isOn ? 'automation.off' : 'automation.on')} danger={r.isOn} button={{ size: 'small' }} /> }] : []),
  ], [t, value, may, upsert.column]);
  return (
    <>
      <PageHead title={t('automation.title')}>{upsert.create}</PageHead>
      <DataTable<AutomationRuleListQuery, Row> name="automationRules" document={AutomationRuleListDocument} rows={d => d.automationRules} columns={columns} sort="position" empty={t('automation.empty')} />
    </>
  );
}
