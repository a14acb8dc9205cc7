import type { PickerProps } from '../../shared/action/fieldTypes';
import { RemoteSelect } from '../../shared/pickers/RemoteSelect';
import { RolePickerDocument } from './RolePicker.gen';

/** A role of people who work here. */
export function RolePicker(props: PickerProps) {
  return <RemoteSelect {...props} document={RolePickerDocument} variables={typed => ({ where: typed ? { name: { contains: typed } } : undefined })} options={data => data.roles.nodes.map(n => ({ value: n.id, label: n.name }))} />;
}
