import { Select } from 'antd';
import { useMemo } from 'react';
import type { Picker } from '../action/fieldTypes';

/** A picker among what a document has, such as its lines; the same component as long as the choice is the same. */
export function useChoice(options: readonly { value: string; label: string }[]): Picker {
  const key = JSON.stringify(options);
  return useMemo(() => props => <Select {...(props as object)} mode={undefined} options={JSON.parse(key) as { value: string; label: string }[]} showSearch={{ optionFilterProp: 'label' }} />, [key]);
}
