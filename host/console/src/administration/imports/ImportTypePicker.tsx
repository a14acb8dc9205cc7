import { Select } from 'antd';
import { useQuery } from 'urql';
import type { PickerProps } from '../../shared/action/fieldTypes';
import { ImportTypesDocument } from './Imports.gen';

/** What can be imported here. */
export function ImportTypePicker(props: PickerProps) {
  const [{ data }] = useQuery({ query: ImportTypesDocument });
  return <Select {...(props as object)} mode={undefined} options={data?.importTypes.map(value => ({ value, label: value }))} />;
}
