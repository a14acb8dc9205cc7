import type { PickerProps } from '../action/fieldTypes';
import { named } from '../listText';
import { RemoteSelect } from './RemoteSelect';
import { TechnicianPickerDocument } from './TechnicianPicker.gen';

/** A technician. */
export function TechnicianPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={TechnicianPickerDocument} variables={typed => ({ where: { active: { eq: true }, ...(typed ? { name: { contains: typed } } : {}) } })} options={data => data.technicians.nodes.map(n => ({ value: n.id, label: named(n.name, n.code) }))} />;
}
