import i18next from 'i18next';
import type { PickerProps } from '../action/fieldTypes';
import { moneyText } from '../Money';
import { RemoteSelect } from './RemoteSelect';
import { SkuPickerDocument } from './SkuPicker.gen';

/** An article of the catalogue. */
export function SkuPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={SkuPickerDocument} variables={typed => ({ where: typed ? { or: [{ code: { startsWith: typed.toUpperCase() } }, { name: { contains: typed } }] } : undefined })} options={data => data.skus.nodes.map(n => ({ value: n.code, label: `${n.name} · ${n.code} · ${moneyText(Number(n.price.amount), n.price.currency, i18next.language)}` }))} />;
}
