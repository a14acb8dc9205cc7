import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { useViewer } from '../../app/viewer';
import { LeadLines } from '../../customers/leads/LeadLines';
import { useWords } from '../../i18n/useWords';
import { Facts } from '../../shared/detail/Facts';
import { Moment } from '../../shared/Moment';
import { Money } from '../../shared/Money';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { WorkContactRevealedDocument } from './ContactRevealed.gen';
import type { WorkOrderDetailQuery } from './WorkOrder.gen';

export function WorkFacts({ work: it }: { work: NonNullable<WorkOrderDetailQuery['workOrder']> }) {
  const { t } = useWords('work');
  const { can } = useViewer();
  const client = useClient();
  const [clear, setClear] = useState<typeof it.contact>(null);
  const contact = clear ?? it.contact;
  const reveal = async () => setClear((await client.query(WorkContactRevealedDocument, { id: it.id }).toPromise()).data?.workOrder?.contactRevealed ?? null);
  return (
    <Facts items={[
      [t('facts.customer'), it.customer && <Link to={`/customers/${it.customer.id}`}>{it.customer.displayName ?? it.customer.number}</Link>],
      [t('facts.contact'), contact && <span>{contact.name} {contact.phone} {!clear && can('aftersales:work:contact') && <Button type="link" size="small" onClick={() => void reveal()}>{t('facts.reveal')}</Button>}</span>],
      [t('facts.place'), it.location?.path ?? contact?.address ?? it.place],
      [t('facts.description'), it.description],
      [t('facts.serviceItem'), it.serviceItem && <>{it.serviceItem.name} {it.serviceItem.price && <Money of={it.serviceItem.price} />}</>],
      [t('facts.team'), it.teamId && <NameOf id={it.teamId} />],
      [t('facts.doer'), (it.technicianId ?? it.providerId) && <NameOf id={it.technicianId ?? it.providerId} />],
      [t('facts.promised'), it.promisedBy && <Moment at={it.promisedBy} />],
      [t('facts.scheduled'), it.scheduledFrom && <><Moment at={it.scheduledFrom} /> – <Moment at={it.scheduledTo} /></>],
      [t('facts.started'), it.startedAt && <Moment at={it.startedAt} />], [t('facts.done'), it.doneAt && <Moment at={it.doneAt} />], [t('facts.verified'), it.verifiedAt && <Moment at={it.verifiedAt} />], [t('facts.closed'), it.closedAt && <Moment at={it.closedAt} />],
      [t('facts.product'), [it.brand, it.productCode, it.serialNumber].filter(Boolean).join(' ')],
      [t('facts.appointments'), it.appointments.length > 0 && <span className="tags">{it.appointments.map(a => <span key={a.id}><Moment at={a.from} /> <StatusTag of="AppointmentState" value={a.state} /></span>)}</span>],
      [t('facts.leads'), it.leads?.length ? <LeadLines of={it.leads} /> : null],
      [t('facts.offers'), it.offers && it.offers.length > 0 && <span className="tags">{it.offers.map(o => <span key={o.id}><NameOf id={o.technicianId ?? o.providerId} /> <StatusTag of="OfferState" value={o.state} /> {o.answerReason}</span>)}</span>],
    ]} />
  );
}
