import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords';
import { semicolon } from '../../shared/listText';

type Condition = { field: string; operator: string; values: readonly string[] } | null;
type Act = { kind: string; caseKind: string | null; priority: string | null; tag: string | null; teamId: string | null; text: string | null } | null;

const enumOf: Record<string, string> = { CHANNEL: 'ServiceChannel', KIND: 'CaseKind', PRIORITY: 'CasePriority', STATE: 'CaseState', WORK_KIND: 'WorkOrderKind', DISPUTE_KIND: 'DisputeKind', DISPUTE_OUTCOME: 'DisputeOutcome', RETURN_KIND: 'ReturnKind', RETURN_STATE: 'ReturnState', RETURN_REASON: 'ReturnReason', FOLLOW_UP_OUTCOME: 'FollowUpOutcome', FOLLOW_UP_DOCUMENT: 'FollowUpSubject' };

/** A rule's conditions and actions as a person would say them. */
export function useRuleWords() {
  const { value, t } = useWords('automation');
  return useMemo(() => ({
    conditions: (list: readonly Condition[]) => list.flatMap(c => (c ? [`${value('RuleField', c.field)} ${value('RuleOperator', c.operator)} ${c.values.map(v => (enumOf[c.field] ? value(enumOf[c.field], v) : v)).join('/')}`] : [])).join(t('and')),
    actions: (list: readonly Act[]) => list.flatMap(a => (a ? [`${value('CaseActionKind', a.kind)} ${[a.caseKind && value('CaseKind', a.caseKind), a.priority && value('CasePriority', a.priority), a.tag, a.text].filter(Boolean).join(' ')}`.trim()] : [])).join(semicolon()),
  }), [value, t]);
}
