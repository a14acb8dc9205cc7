import { DeleteOutlined } from '@ant-design/icons';
import { Button, DatePicker, Flex, Input, Select, Table, Tag } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords';
import type { PickerProps } from '../../shared/action/fieldTypes';
import { comma } from '../../shared/listText';
import { IntervalsInput } from './IntervalsInput';
import { type Weekday, weekdays } from './weekdays';

type Kind = 'HOLIDAY' | 'MAKE_UP' | 'EXCEPTION';
type Day = { date: Dayjs; kind: Kind; like?: Weekday | null; intervals?: string[] | null; name?: string | null };
const key = (d: Day) => d.date.format('YYYY-MM-DD');

/** Holidays, make-up workdays and dates with hours of their own, a year at a time. */
export function DatesInput({ value, onChange }: PickerProps) {
  const { t, value: word } = useWords('calendars');
  const all = ((value as Day[] | undefined) ?? []);
  const years = [...new Set([dayjs().year(), dayjs().year() + 1, ...all.map(d => d.date.year())])].sort();
  const [year, setYear] = useState(dayjs().year());
  const put = (days: Day[]) => { const fresh = new Set(days.map(key)); onChange?.([...all.filter(d => !fresh.has(key(d))), ...days].sort((a, b) => a.date.valueOf() - b.date.valueOf())); };
  return (
    <Flex vertical gap={8}>
      <NewDays onAdd={days => { put(days); setYear(days[0].date.year()); }} />
      <Flex gap={8} align="center"><Select size="small" aria-label={t('year')} value={year} onChange={setYear} options={years.map(y => ({ value: y, label: y }))} style={{ width: 90 }} /><span className="hint">{t('datesOf', { count: all.filter(d => d.date.year() === year).length })}</span></Flex>
      <Table<Day> size="small" rowKey={key} pagination={false} scroll={{ y: 260 }} dataSource={all.filter(d => d.date.year() === year)} locale={{ emptyText: t('noDates') }} columns={[
        { title: t('date'), render: (_, d) => `${key(d)} ${word('Weekday', weekdays[(d.date.day() + 6) % 7])}` },
        { title: t('kind'), render: (_, d) => <Tag className={`tone tone-${d.kind === 'HOLIDAY' ? 'success' : d.kind === 'MAKE_UP' ? 'warning' : 'default'}`} variant="outlined">{word('CalendarDateKind', d.kind)}</Tag> },
        { title: t('hours'), render: (_, d) => (d.kind === 'MAKE_UP' ? t('asDay', { day: word('Weekday', d.like) }) : d.intervals?.join(comma())) || '—' },
        { title: t('name'), render: (_, d) => d.name ?? '—' },
        { title: ' ', width: 48, render: (_, d) => <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('remove', { date: key(d) })} onClick={() => onChange?.(all.filter(x => key(x) !== key(d)))} /> },
      ]} />
    </Flex>
  );
}

/** One day or several in a row. */
function NewDays({ onAdd }: { onAdd: (days: Day[]) => void }) {
  const { t, value: word } = useWords('calendars');
  const [kind, setKind] = useState<Kind>('HOLIDAY');
  const [range, setRange] = useState<[Dayjs, Dayjs] | null>(null);
  const [like, setLike] = useState<Weekday>('MONDAY');
  const [intervals, setIntervals] = useState<string[]>([]);
  const [name, setName] = useState('');
  const add = () => {
    const [from, to] = range!;
    onAdd(Array.from({ length: to.diff(from, 'day') + 1 }, (_, i) => ({ date: from.add(i, 'day'), kind, name: name.trim() || null, like: kind === 'MAKE_UP' ? like : null, intervals: kind === 'EXCEPTION' ? intervals : null })));
    setRange(null);
  };
  return (
    <Flex gap={8} wrap align="center">
      <Select aria-label={t('kind')} value={kind} onChange={setKind} options={(['HOLIDAY', 'MAKE_UP', 'EXCEPTION'] as const).map(k => ({ value: k, label: word('CalendarDateKind', k) }))} style={{ width: 130 }} />
      <DatePicker.RangePicker aria-label={t('days')} value={range} onChange={r => setRange(r?.[0] && r[1] ? [r[0].startOf('day'), r[1].startOf('day')] : null)} />
      {kind === 'MAKE_UP' && <Select aria-label={t('like')} value={like} onChange={setLike} options={weekdays.map(d => ({ value: d, label: t('asDay', { day: word('Weekday', d) }) }))} style={{ width: 130 }} />}
      {kind === 'EXCEPTION' && <div style={{ width: 220 }}><IntervalsInput value={intervals} onChange={setIntervals} aria-label={t('hours')} placeholder={t('hoursHint')} /></div>}
      <Input aria-label={t('nameHint')} placeholder={t('nameHint')} value={name} onChange={e => setName(e.target.value)} maxLength={60} style={{ width: 130 }} />
      <Button disabled={!range} onClick={add}>{t('addDays')}</Button>
    </Flex>
  );
}
