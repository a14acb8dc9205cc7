import type { PickerProps } from '../action/fieldTypes';
import { named } from '../listText';
import { RemoteSelect } from './RemoteSelect';
import { StockLocationPickerDocument } from './StockLocationPicker.gen';

/** A warehouse or another place where stock lies. */
export function StockLocationPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={StockLocationPickerDocument} variables={typed => ({ where: typed ? { name: { contains: typed } } : undefined })} options={data => data.stockLocations.nodes.map(n => ({ value: n.id, label: named(n.name, n.code) }))} />;
}
