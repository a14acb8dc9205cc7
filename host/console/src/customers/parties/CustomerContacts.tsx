import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { Facts } from '../../shared/detail/Facts';
import { ContactsRevealedDocument, type ContactsRevealedQuery, type CustomerDetailQuery } from './Customer.gen';

/** How to reach a customer: masked until somebody who may asks, which is noted. */
export function CustomerContacts({ party }: { party: NonNullable<CustomerDetailQuery['party']> }) {
  const { t, value } = useWords('customers');
  const { can } = useViewer();
  const client = useClient();
  const [clear, setClear] = useState<ContactsRevealedQuery['party']>(null);
  const reveal = async () => setClear((await client.query(ContactsRevealedDocument, { id: party.id }).toPromise()).data?.party ?? null);
  const homes = (party.locations ?? []).filter(l => !l.to);
  return (
    <>
      <Facts items={[
        ...party.contactPoints.map((c): [string, React.ReactNode] => [value('ContactType', c.type), <span key={c.id}>{clear?.contactPoints.find(x => x.id === c.id)?.value ?? c.masked} {c.preferred && <Tag className="tone tone-success" variant="outlined">{t('contacts.preferred')}</Tag>}</span>]),
        ...party.addresses.map((a): [string, React.ReactNode] => { const full = clear?.addresses.find(x => x.id === a.id); return [t('contacts.address'), full ? `${full.region ?? ''} ${full.lines.join(' ')}` : a.masked]; }),
        ...homes.map((h): [string, React.ReactNode] => [value('OccupancyRole', h.role), h.location?.path]),
      ]} />
      {party.contactPoints.length + party.addresses.length === 0 && <span className="hint">{t('contacts.none')}</span>}
      {!clear && party.contactPoints.length + party.addresses.length > 0 && can('customers:contact:reveal') && <Button type="link" size="small" onClick={() => void reveal()}>{t('contacts.reveal')}</Button>}
    </>
  );
}
