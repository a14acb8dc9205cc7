import type { PickerProps } from '../action/fieldTypes';
import { RemoteSelect } from './RemoteSelect';
import { TeamPickerDocument } from './TeamPicker.gen';

/** A team. */
export function TeamPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={TeamPickerDocument} variables={typed => ({ where: typed ? { name: { contains: typed } } : undefined })} options={data => data.teams.nodes.map(n => ({ value: n.id, label: n.name }))} />;
}
