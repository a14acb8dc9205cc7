import i18next from 'i18next';
import type { PickerProps } from '../action/fieldTypes';
import { moneyText } from '../Money';
import { RemoteSelect } from './RemoteSelect';
import { ServiceItemPickerDocument } from './ServiceItemPicker.gen';

/** What the service catalogue offers, with its price. */
export function ServiceItemPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={ServiceItemPickerDocument} variables={typed => ({ search: typed || undefined })} options={data => data.serviceItems.nodes.map(n => ({ value: n.id, label: n.price ? `${n.name} · ${moneyText(Number(n.price.amount), n.price.currency, i18next.language)}` : n.name }))} />;
}
