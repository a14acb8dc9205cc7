import { Select } from 'antd';
import { tidy } from './weekdays';

type Props = { id?: string; value?: readonly string[]; onChange?: (value: string[]) => void; placeholder?: string; 'aria-label'?: string };

/** Several stretches of work in one day, typed: `9-12`, Enter, `13:30-18`. */
export function IntervalsInput({ value, onChange, ...rest }: Props) {
  return <Select {...rest} mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、', ';', ' ']} value={[...(value ?? [])]} onChange={typed => onChange?.([...new Set(typed.map(tidy))].sort())} style={{ width: '100%' }} />;
}
