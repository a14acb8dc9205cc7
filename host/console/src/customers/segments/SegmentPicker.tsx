import type { PickerProps } from '../../shared/action/fieldTypes';
import { named } from '../../shared/listText';
import { RemoteSelect } from '../../shared/pickers/RemoteSelect';
import { SegmentPickerDocument } from './SegmentPicker.gen';

/** A group of customers, found by name. */
export function SegmentPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={SegmentPickerDocument} variables={typed => ({ where: { isActive: { eq: true }, ...(typed && { name: { contains: typed } }) } })} options={data => data.segments.nodes.map(s => ({ value: s.id, label: named(s.name, s.code) }))} />;
}
