import type { PickerProps } from '../action/fieldTypes';
import { RemoteSelect } from './RemoteSelect';
import { SkuPickerDocument } from './SkuPicker.gen';

/** An article of the catalogue. */
export function SkuPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={SkuPickerDocument} variables={typed => ({ where: typed ? { or: [{ code: { startsWith: typed.toUpperCase() } }, { name: { contains: typed } }] } : undefined })} options={data => data.skus.nodes.map(n => ({ value: n.code, label: `${n.name} · ${n.code} · ¥${n.price.amount}` }))} />;
}
