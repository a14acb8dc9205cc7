import { Flex } from 'antd';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { comma } from '../../shared/listText';
import * as steps from './Customer.gen';

type Party = NonNullable<steps.CustomerDetailQuery['party']>;
type Props = { party: Party; again: () => void };

/** What may be done with one way to reach a customer, and with what a customer is to the company. */
export function ContactSteps({ party, again }: Props) {
  const { t, value } = useWords('customers');
  const common = { onDone: again, onConflict: again, button: { size: 'small' as const, type: 'text' as const } }, fixed = { id: party.id, expectedVersion: party.version };
  return (
    <Flex vertical gap={4}>
      {party.contactPoints.map(c => (
        <Flex key={c.id} gap={4} align="center" wrap><span className="hint">{value('ContactType', c.type)} {c.masked}</span>
          {!c.preferred && <ActionButton document={steps.SetPreferredContactPointDocument} form={steps.SetPreferredContactPointForm} fixed={{ ...fixed, contactPointId: c.id }} {...common} />}
          <ActionButton document={steps.RemoveContactPointDocument} form={steps.RemoveContactPointForm} fixed={{ ...fixed, contactPointId: c.id }} intro={<p>{t('contacts.removeSure', { what: c.masked })}</p>} danger {...common} />
        </Flex>
      ))}
      {party.addresses.map(a => (
        <Flex key={a.id} gap={4} align="center" wrap><span className="hint">{a.masked}</span>
          <ActionButton document={steps.UpdateAddressDocument} form={steps.UpdateAddressForm} fixed={{ ...fixed, addressId: a.id }} intro={<p className="hint">{t('contacts.wholeAddress')}</p>} {...common} />
          <ActionButton document={steps.RemoveAddressDocument} form={steps.RemoveAddressForm} fixed={{ ...fixed, addressId: a.id }} intro={<p>{t('contacts.removeSure', { what: a.masked })}</p>} danger {...common} />
        </Flex>
      ))}
      <Flex gap={4} align="center" wrap><span className="hint">{t('contacts.roles')} {party.roles.map(r => value('PartyRole', r)).join(comma()) || '—'}</span>
        <ActionButton document={steps.AddPartyRoleDocument} form={steps.AddPartyRoleForm} fixed={fixed} {...common} />
        {party.roles.length > 0 && <ActionButton document={steps.RemovePartyRoleDocument} form={steps.RemovePartyRoleForm} fixed={fixed} danger {...common} />}
      </Flex>
    </Flex>
  );
}
