import { Flex } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { RegionName } from '../../shared/pickers/RegionName';
import { StatusTag } from '../../shared/StatusTag';
import { PlacesBelow } from './PlacesBelow';
import * as steps from './Places.gen';

/** A place: what is in it, who owns it and lives there, now and before. */
export default function PlacePage() {
  const { t, value } = useWords('places');
  const { id = '' } = useParams();
  const { can } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: steps.PlacePageDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  const it = data?.serviceLocation;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  const common = { fixed: { id: it.id, expectedVersion: it.version }, onDone: again, onConflict: again }, isOpen = it.status === 'ACTIVE', write = can('customers:location:write') && isOpen, occupy = can('customers:location:occupy') && isOpen;
  const people = [...it.history].sort((a, b) => Number(!!a.to) - Number(!!b.to) || b.from.localeCompare(a.from));
  return (
    <DetailPage title={it.name} tags={<StatusTag of="ServiceLocationStatus" value={it.status} />} subtitle={<span className="tags"><span className="number">{it.code}</span><span>{value('ServiceLocationKind', it.kind)}</span><span>{it.path}</span></span>}
      actions={<Flex gap={8} wrap>
        {occupy && <ActionButton document={steps.MoveInDocument} form={steps.MoveInForm} initial={{ role: 'OWNER' }} button={{ type: 'primary' }} {...common} />}
        {write && <ActionButton document={steps.UpdateServiceLocationDocument} form={steps.UpdateServiceLocationForm} initial={it} {...common} />}
        {write && <ActionButton document={steps.CloseServiceLocationDocument} form={steps.CloseServiceLocationForm} danger {...common} />}
      </Flex>}>
      <Section title={t('facts')}><Facts items={[[t('unit'), <NameOf id={it.orgUnitId} />], [t('division'), it.divisionCode && <RegionName code={it.divisionCode} />], [t('within'), it.parentId && <Link to={`/places/${it.parentId}`}>{it.path.split(' / ').slice(0, -1).join(' / ')}</Link>], [t('coordinates'), it.latitude && it.longitude && `${it.latitude}, ${it.longitude}`]]} /></Section>
      {it.kind !== 'UNIT' && <PlacesBelow id={it.id} />}
      <Section title={t('people')}>
        {people.length === 0 && <span className="hint">{t('nobody')}</span>}
        {people.map(o => <Flex key={o.id} gap={8} wrap align="center" justify="space-between"><span className="tags"><span>{value('OccupancyRole', o.role)}</span>{o.party ? <Link to={`/customers/${o.party.id}`}>{o.party.displayName ?? o.party.number}</Link> : <span>{t('hidden')}</span>}<span className="hint"><Moment at={o.from} dateOnly /> – {o.to ? <Moment at={o.to} dateOnly /> : t('today')}</span></span>{occupy && !o.to && <ActionButton document={steps.MoveOutDocument} form={steps.MoveOutForm} {...common} fixed={{ ...common.fixed, occupancyId: o.id }} button={{ size: 'small' }} />}</Flex>)}
      </Section>
    </DetailPage>
  );
}
