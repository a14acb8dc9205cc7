import type { PickerProps } from '../action/fieldTypes';
import { named } from '../listText';
import { RemoteSelect } from './RemoteSelect';
import { UnitPickerDocument } from './UnitPicker.gen';

/** A unit of the organisation. */
export function UnitPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={UnitPickerDocument} variables={typed => ({ where: { status: { eq: 'ACTIVE' }, ...(typed ? { name: { contains: typed } } : {}) } })} options={data => data.orgUnits.nodes.map(n => ({ value: n.id, label: named(n.name, n.code) }))} />;
}
