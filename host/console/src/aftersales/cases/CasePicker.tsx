import type { PickerProps } from '../../shared/action/fieldTypes';
import { RemoteSelect } from '../../shared/pickers/RemoteSelect';
import { CasePickerDocument } from './CasePicker.gen';

/** An open case, found by number or words. */
export function CasePicker(props: PickerProps) {
  return <RemoteSelect {...props} document={CasePickerDocument} variables={typed => ({ search: typed || undefined })} options={data => data.cases.nodes.map(c => ({ value: c.id, label: `${c.number} ${c.title}` }))} />;
}
