import type { PickerProps } from '../action/fieldTypes';
import { named } from '../listText';
import { RemoteSelect } from './RemoteSelect';
import { ProviderPickerDocument } from './ProviderPicker.gen';

/** An authorised service provider. */
export function ProviderPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={ProviderPickerDocument} variables={typed => ({ where: { state: { eq: 'ACTIVE' }, ...(typed ? { name: { contains: typed } } : {}) } })} options={data => data.serviceProviders.nodes.map(n => ({ value: n.id, label: named(n.name, n.number) }))} />;
}
