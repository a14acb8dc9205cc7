import { useViewer } from '../../app/viewer';
import type { PickerProps } from '../action/fieldTypes';
import { RemoteSelect } from './RemoteSelect';
import { CourierPickerDocument } from './CourierPicker.gen';

/** A connected courier. */
export function CourierPicker(props: PickerProps) {
  const { connection } = useViewer();
  return <RemoteSelect {...props} document={CourierPickerDocument} variables={() => ({})} options={data => data.couriers.map(c => ({ value: c, label: connection(c) }))} />;
}
