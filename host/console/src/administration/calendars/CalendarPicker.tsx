import { Select } from 'antd';
import { useQuery } from 'urql';
import type { PickerProps } from '../../shared/action/fieldTypes';
import { CalendarPickerDocument } from './Calendars.gen';

/** A calendar by its code. */
export function CalendarPicker(props: PickerProps) {
  const [{ data, fetching }] = useQuery({ query: CalendarPickerDocument });
  return <Select {...(props as object)} allowClear loading={fetching} options={data?.calendars.nodes.map(c => ({ value: c.code, label: c.name }))} />;
}
