import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords';

type Condition = { subject: string; comparison: string; text: string | null; number: number | null } | null;
const enumOf: Record<string, string> = { KIND: 'PartyKind', ROLE: 'PartyRole' };

/** A group's conditions as a person would say them. */
export function useConditionText() {
  const { t, value } = useWords('segments');
  return useMemo(() => (list: readonly Condition[], any: boolean) => list.flatMap(c => (c ? [`${value('SegmentSubject', c.subject)} ${value('SegmentComparison', c.comparison)} ${c.text ? (enumOf[c.subject] ? value(enumOf[c.subject], c.text) : c.text) : c.subject === 'ORDER_AMOUNT' ? (c.number ?? 0) / 100 : c.number ?? ''}`] : [])).join(t(any ? 'or' : 'and')), [t, value]);
}
