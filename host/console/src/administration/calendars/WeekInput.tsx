import { Button, Flex } from 'antd';
import { useWords } from '../../i18n/useWords';
import type { PickerProps } from '../../shared/action/fieldTypes';
import { IntervalsInput } from './IntervalsInput';
import { type Weekday, type WorkDay, weekdays } from './weekdays';

const working: Weekday[] = ['TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

/** The hours of each weekday; an empty one is free. */
export function WeekInput({ value, onChange }: PickerProps) {
  const { t, value: word } = useWords('calendars');
  const week = new Map(((value as WorkDay[] | undefined) ?? []).map(d => [d.weekday, d.intervals]));
  const set = (days: readonly Weekday[], intervals: string[]) => {
    const next = new Map(week);
    for (const day of days) if (intervals.length > 0) next.set(day, intervals); else next.delete(day);
    onChange?.(weekdays.filter(d => next.has(d)).map(weekday => ({ weekday, intervals: next.get(weekday)! })));
  };
  return (
    <Flex vertical gap={8}>
      {weekdays.map(day => (
        <Flex key={day} gap={8} align="center">
          <span className="weekday">{word('Weekday', day)}</span>
          <IntervalsInput value={week.get(day)} onChange={intervals => set([day], intervals)} placeholder={t('free')} aria-label={t('hoursOf', { day: word('Weekday', day) })} />
          {day === 'MONDAY' && <Button size="small" disabled={!week.has('MONDAY')} onClick={() => set(working, week.get('MONDAY')!)}>{t('copyToFriday')}</Button>}
        </Flex>
      ))}
    </Flex>
  );
}
