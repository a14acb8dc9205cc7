import type { PickerProps } from '../action/fieldTypes';
import { RemoteSelect } from './RemoteSelect';
import { AccountPickerDocument } from './AccountPicker.gen';

/** A person who works here. */
export function AccountPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={AccountPickerDocument} variables={typed => ({ where: { status: { eq: 'ACTIVE' }, ...(typed ? { search: typed } : {}) } })} options={data => data.accounts.nodes.map(n => ({ value: n.id, label: `${n.displayName}（${n.loginId}）` }))} />;
}
