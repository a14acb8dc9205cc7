import { Select } from 'antd';
import type { Picker } from '../shared/action/fieldTypes';
import { MinorMoney } from '../shared/Money';

type Line = { id: string; name: string; refundableMinor: number };
const made = new WeakMap<readonly Line[], Picker>();

/** A choice among the lines of one order, with what can still go back of each. */
export function OrderLinePicker(lines: readonly Line[]): Picker {
  let picker = made.get(lines);
  if (!picker) made.set(lines, picker = props => <Select {...(props as object)} mode={undefined} options={lines.map(l => ({ value: l.id, label: <>{l.name} <MinorMoney minor={l.refundableMinor} /></> }))} />);
  return picker;
}
