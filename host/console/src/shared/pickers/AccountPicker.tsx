import type { PickerProps } from '../action/fieldTypes';
import { named } from '../listText';
import { RemoteSelect } from './RemoteSelect';
import { AccountPickerDocument } from './AccountPicker.gen';

/** A person who works here; customers and providers with an account of their own are found by what is typed. */
export function AccountPicker(props: PickerProps) {
  return <RemoteSelect {...props} document={AccountPickerDocument} variables={typed => ({ where: { status: { eq: 'ACTIVE' }, ...(typed ? { search: typed } : { partyId: { eq: null } }) } })} options={data => data.accounts.nodes.map(n => ({ value: n.id, label: named(n.displayName, n.loginId) }))} />;
}
