import type { PickerProps } from '../action/fieldTypes';
import { RemoteSelect } from './RemoteSelect';
import { ServiceLocationPickerDocument } from './ServiceLocationPicker.gen';

/** An estate, a building or a home. */
export function ServiceLocationPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={ServiceLocationPickerDocument} variables={typed => ({ where: { status: { eq: 'ACTIVE' }, ...(typed ? { search: typed } : {}) } })} options={data => data.serviceLocations.nodes.map(n => ({ value: n.id, label: n.path }))} />;
}
