import { Flex, Tag } from 'antd';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { Money } from '../../shared/Money';
import * as steps from './Customer.gen';

/** How a customer wants to be written to, which days count, what they hold, and in which groups they are. */
export function CustomerCare({ party, again }: { party: NonNullable<steps.CustomerDetailQuery['party']>; again: () => void }) {
  const { t, value } = useWords('customers');
  const { can } = useViewer();
  const { consents, specialDays, offers, segments, quietTimes } = party;
  const fixed = { partyId: party.id };
  return (
    <>
      {consents && <Section title={t('care.consents')} extra={can('customers:consent:write') && <Flex gap={4}><ActionButton document={steps.SetConsentDocument} form={steps.SetConsentForm} fixed={fixed} hide={['source']} initial={{ granted: true }} button={{ size: 'small' }} onDone={again} /><ActionButton document={steps.SetQuietTimeDocument} form={steps.SetQuietTimeForm} fixed={fixed} hide={['timeZone']} button={{ size: 'small' }} onDone={again} /></Flex>}>
        {consents.length === 0 && <span className="hint">{t('care.noConsents')}</span>}
        <Facts items={[...consents.map((c): [string, React.ReactNode] => [`${value('ContactTopic', c.topic)} · ${value('ContactWay', c.way)}`, <span className="tags"><Tag className={`tone tone-${c.granted ? 'success' : 'error'}`} variant="outlined">{t(c.granted ? 'care.granted' : 'care.refused')}</Tag><span className="hint"><Moment at={c.saidAt} dateOnly /></span></span>]), ...(quietTimes ?? []).flatMap((q): [string, React.ReactNode][] => (q.from && q.to ? [[t('care.quiet'), `${q.from}–${q.to}`]] : []))]} />
      </Section>}
      {specialDays && <Section title={t('care.days')} extra={can('customers:campaign:write') && <ActionButton document={steps.SetSpecialDayDocument} form={steps.SetSpecialDayForm} fixed={fixed} initial={{ kind: 'BIRTHDAY' }} button={{ size: 'small' }} onDone={again} />}>
        {specialDays.length === 0 ? <span className="hint">{t('care.noDays')}</span> : specialDays.map(d => <Flex key={d.id} gap={8} justify="space-between"><span>{d.name ?? value('SpecialDayKind', d.kind)} {t(d.isLunar ? 'care.lunar' : 'care.day', { month: d.month, day: d.day })}</span>{can('customers:campaign:write') && <ActionButton document={steps.RemoveSpecialDayDocument} form={steps.RemoveSpecialDayForm} fixed={{ id: d.id, expectedVersion: d.version }} button={{ size: 'small', type: 'text' }} onDone={again} />}</Flex>)}
      </Section>}
      {offers && offers.length > 0 && <Section title={t('care.offers')}>{offers.map(o => <Flex key={o.id} gap={8} wrap><span className="number">{o.code}</span><span>{o.title}</span><Money of={o.value} /><span className="hint">{o.redeemedAt ? <>{t('care.used')} <Moment at={o.redeemedAt} dateOnly /></> : <>{t('care.until')} <Moment at={o.validTo} dateOnly /></>}</span></Flex>)}</Section>}
      {segments && segments.length > 0 && <Section title={t('care.segments')}><span className="tags">{segments.map(s => <Link key={s.id} to={`/segments/${s.id}`}>{s.name}</Link>)}</span></Section>}
    </>
  );
}
