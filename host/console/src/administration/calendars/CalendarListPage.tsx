import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useUpsert } from '../../shared/action/useUpsert';
import { Moment } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { CalendarListDocument, type CalendarListQuery, UpsertCalendarDocument, UpsertCalendarForm } from './Calendars.gen';
import { DatesInput } from './DatesInput';
import { WeekInput } from './WeekInput';
import { runs } from './weekdays';

type Row = CalendarListQuery['calendars']['nodes'][number];
const weekOf = (r: Row) => r.week.flatMap(d => d ?? []);
const pickers = { week: WeekInput, dates: DatesInput };

/** When people work: hours by weekday, holidays and make-up days. Deadlines are reckoned by them. */
export default function CalendarListPage() {
  const { t, value } = useWords('calendars');
  const { can } = useViewer();
  const upsert = useUpsert<Row>({ document: UpsertCalendarDocument, form: UpsertCalendarForm, may: can('administration:calendar:write'), pickers, width: 860, labels: { create: t('create'), change: t('change') }, fixed: r => ({ code: r.code, expectedVersion: r.version }) });
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', sort: 'name', render: r => <>{r.name} <span className="hint">{r.code}</span></>, text: r => r.name },
    { key: 'week', title: t('week'), render: r => <div>{runs(weekOf(r)).map(x => <div key={x.from}>{x.from === x.to ? value('Weekday', x.from) : t('fromTo', { from: value('Weekday', x.from), to: value('Weekday', x.to) })} {x.hours}</div>)}</div>, text: r => runs(weekOf(r)).map(x => `${x.from}-${x.to} ${x.hours}`).join('; ') },
    { key: 'dates', title: t('thisYear'), render: r => { const now = r.dates.flatMap(d => d ?? []).filter(d => d.date.startsWith(String(dayjs().year()))); return t('counts', { holidays: now.filter(d => d.kind === 'HOLIDAY').length, makeUps: now.filter(d => d.kind === 'MAKE_UP').length, others: now.filter(d => d.kind === 'EXCEPTION').length }); }, text: r => r.dates.length },
    { key: 'timeZone', title: t('zone'), render: r => r.timeZone, text: r => r.timeZone }, { key: 'updatedAt', sort: 'updatedAt', render: r => <Moment at={r.updatedAt} />, text: r => r.updatedAt },
    ...upsert.column,
  ], [t, value, upsert.column]);
  return (
    <>
      <PageHead title={t('title')}>{upsert.create}</PageHead>
      <DataTable<CalendarListQuery, Row> name="calendars" document={CalendarListDocument} rows={d => d.calendars} columns={columns} sort="code" empty={t('empty')} />
    </>
  );
}
