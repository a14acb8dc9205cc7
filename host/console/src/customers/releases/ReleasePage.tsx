import { Alert, Flex } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { Attachments } from '../../shared/Attachments';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { ReleaseDeliveries } from './ReleaseDeliveries';
import { releasePickers } from './ReleaseListPage';
import * as steps from './Releases.gen';

/** One release: what it says, to whom, and who has it. */
export default function ReleasePage() {
  const { t, value } = useWords('releases');
  const { id = '' } = useParams();
  const { can } = useViewer();
  const [{ data, fetching, error }, query] = useQuery({ query: steps.ReleaseDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  const where = useMemo(() => ({ releaseId: { eq: id } }), [id]);
  const it = data?.node && 'title' in data.node ? data.node : null;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  const common = { fixed: { id: it.id, expectedVersion: it.version }, onDone: again, onConflict: again }, write = can('customers:release:write') && it.state === 'PLANNED';
  return (
    <DetailPage title={it.title} tags={<StatusTag of="ReleaseState" value={it.state} />} subtitle={value('ReleaseKind', it.kind)} notices={it.cancelReason && <Alert type="warning" showIcon title={it.cancelReason} />}
      actions={write && <Flex gap={8} wrap><ActionButton document={steps.PlanReleaseDocument} form={steps.PlanReleaseForm} pickers={releasePickers} initial={{ ...it, fileIds: it.attachments.map(a => a.fileId) }} label={t('change')} width={640} {...common} /><ActionButton document={steps.CancelReleaseDocument} form={steps.CancelReleaseForm} danger {...common} /></Flex>}>
      <Section title={t('text')}><div className="body">{it.body}</div><Attachments of={it.attachments} /></Section>
      <Section title={t('facts')}><Facts items={[
        [t('plannedFor'), <Moment at={it.plannedFor} />], [t('releasedAt'), it.releasedAt && <Moment at={it.releasedAt} />], [t('proofDueAt'), <Moment at={it.proofDueAt} />], [t('unit'), <NameOf id={it.orgUnitId} />],
        [t('who'), <>{it.role ? value('PartyRole', it.role) : t('everybody')}{it.segmentId && <> · <Link to={`/segments/${it.segmentId}`}><NameOf id={it.segmentId} /></Link></>}</>],
        [t('sent'), `${it.coverage.sent} / ${it.coverage.planned}`], [t('read'), `${it.coverage.read} / ${it.coverage.planned}`], [t('late'), it.coverage.late || null],
      ]} /></Section>
      <Section title={t('deliveries')}><ReleaseDeliveries where={where} again={again} /></Section>
    </DetailPage>
  );
}
