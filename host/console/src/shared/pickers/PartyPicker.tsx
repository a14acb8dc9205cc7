import type { PickerProps } from '../action/fieldTypes';
import { named } from '../listText';
import { RemoteSelect } from './RemoteSelect';
import { PartyPickerDocument } from './PartyPicker.gen';

/** A customer, found by number, name, phone. */
export function PartyPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={PartyPickerDocument} variables={typed => ({ where: typed ? { search: typed } : undefined })} options={data => data.parties.nodes.map(n => ({ value: n.id, label: named(n.displayName ?? n.number, n.number) }))} />;
}
