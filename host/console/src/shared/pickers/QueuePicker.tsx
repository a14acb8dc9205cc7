import type { PickerProps } from '../action/fieldTypes';
import { RemoteSelect } from './RemoteSelect';
import { QueuePickerDocument } from './QueuePicker.gen';

/** A queue of cases. */
export function QueuePicker(props: PickerProps) {
  return <RemoteSelect {...props} document={QueuePickerDocument} variables={typed => ({ where: { isActive: { eq: true }, ...(typed ? { name: { contains: typed } } : {}) } })} options={data => data.queues.nodes.map(n => ({ value: n.id, label: n.name }))} />;
}
