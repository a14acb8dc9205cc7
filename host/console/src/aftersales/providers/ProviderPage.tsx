import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { useViewer } from '../../app/viewer';
import { ActionButton } from '../../shared/action/ActionButton';
import { NextSteps } from '../../shared/action/NextSteps';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { comma } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { Timeline } from '../../shared/timeline/Timeline';
import * as steps from './Providers.gen';

const flow = {
  approveProvider: { document: steps.ApproveProviderDocument, form: steps.ApproveProviderForm }, activateProvider: { document: steps.ActivateProviderDocument, form: steps.ActivateProviderForm }, resumeProvider: { document: steps.ResumeProviderDocument, form: steps.ResumeProviderForm },
  suspendProvider: { document: steps.SuspendProviderDocument, form: steps.SuspendProviderForm }, terminateProvider: { document: steps.TerminateProviderDocument, form: steps.TerminateProviderForm },
};

export default function ProviderPage() {
  const { t, value } = useWords('providers');
  const { can } = useViewer();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, query] = useQuery({ query: steps.ProviderPageDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  const it = data?.serviceProvider;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  return (
    <DetailPage title={it.name} tags={<StatusTag of="ProviderState" value={it.state} />} subtitle={<span className="number">{it.number}</span>} notices={it.stateReason && <Alert type="warning" showIcon title={it.stateReason} />}
      actions={<NextSteps of={it} actions={flow} primary={['approveProvider', 'activateProvider', 'resumeProvider']} danger={['terminateProvider', 'suspendProvider']} onDone={again} />} side={<Section title={t('timeline')}><Timeline subject={it.id} /></Section>}>
      <Section title={t('terms')} extra={can('aftersales:provider:write') && it.state !== 'TERMINATED' && <ActionButton document={steps.UpdateProviderDocument} form={steps.UpdateProviderForm} fixed={{ id: it.id, expectedVersion: it.version }} initial={{ terms: it }} width={680} button={{ size: 'small' }} onDone={again} onConflict={again} />}><Facts items={[
        [t('agreement'), it.agreementNumber], [t('level'), it.level], [t('rating'), it.rating !== null && t('stars', { count: it.rating / 100 })], [t('capacity'), it.capacityPerDay], [t('skills'), it.skills.join(comma())], [t('unit'), <NameOf id={it.orgId} />], [t('team'), it.teamId && <NameOf id={it.teamId} />],
        [t('party'), it.partyId && <Link to={`/customers/${it.partyId}`}><NameOf id={it.partyId} /></Link>], [t('territories'), it.territories.map(x => x.prefix).join(comma()) || t('anywhere')], [t('authorizations'), it.authorizations.map(a => `${value('AuthorizationScope', a.covers)} ${a.code}`).join(comma())], [t('certificates'), it.certificates.map(c => [c.name, c.number].filter(Boolean).join(' ')).join(comma())],
        [t('since'), <Moment at={it.createdAt} dateOnly />],
      ]} /></Section>
    </DetailPage>
  );
}
