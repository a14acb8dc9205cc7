import { useViewer } from '../../app/viewer';
import { ActionButton } from '../../shared/action/ActionButton';
import { RecordLeadDocument, RecordLeadForm, type RecordLeadMutation } from './Leads.gen';

type Props = {
  /** The document where it was heard; its customer is taken unless one is said. */
  originId?: string;
  /** Who might buy; asked when neither is known. */
  partyId?: string | null;
  /** The document names its customer. */
  isKnown?: boolean;
  primary?: boolean; small?: boolean;
  onDone: (id: string) => void;
};

/** Writes down that a customer might buy something; what is known from the page it stands on is not asked again. */
export function RecordLead({ originId, partyId, isKnown, primary, small, onDone }: Props) {
  const { can, on } = useViewer();
  if (!on('Customers') || !can('customers:lead:write')) return null;
  return (
    <ActionButton document={RecordLeadDocument} form={RecordLeadForm} fixed={{ ...(originId && { originId }), ...(partyId && { partyId }) }} hide={['originId', 'currency', ...(isKnown ? ['partyId'] : [])]}
      button={{ type: primary ? 'primary' : 'default', size: small ? 'small' : 'middle' }} onDone={p => { const made = (p as RecordLeadMutation['recordLead']).lead; if (made) onDone(made.id); }} />
  );
}
