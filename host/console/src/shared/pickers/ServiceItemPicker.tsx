import type { PickerProps } from '../action/fieldTypes';
import { RemoteSelect } from './RemoteSelect';
import { ServiceItemPickerDocument } from './ServiceItemPicker.gen';

/** What the service catalogue offers, with its price. */
export function ServiceItemPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={ServiceItemPickerDocument} variables={typed => ({ search: typed || undefined })} options={data => data.serviceItems.nodes.map(n => ({ value: n.id, label: n.price ? `${n.name} · ¥${n.price.amount}` : n.name }))} />;
}
