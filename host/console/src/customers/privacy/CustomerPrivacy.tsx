import { Alert, Flex } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { StatusTag } from '../../shared/StatusTag';
import * as steps from './Privacy.gen';
import { ReadLog } from './ReadLog';

/** What a person may ask of us about their data: a copy, or that it goes; and who has looked at it. */
export function CustomerPrivacy({ party, again }: { party: { id: string; version: number }; again: () => void }) {
  const { t } = useWords('privacy');
  const { can } = useViewer();
  const [log, setLog] = useState(false);
  const mine = { partyId: { eq: party.id } };
  const [{ data: exports }] = useQuery({ query: steps.ExportListDocument, variables: { first: 5, where: mine, order: [{ createdAt: 'DESC' }] } });
  const [{ data: erasures }] = useQuery({ query: steps.ErasureListDocument, variables: { first: 5, where: mine, order: [{ createdAt: 'DESC' }] } });
  const asked = erasures?.erasureRequests.nodes ?? [], given = exports?.personalExports.nodes ?? [];
  return (
    <Section title={t('ofCustomer')} extra={<Flex gap={4} wrap>
      {can('customers:privacy:export') && <ActionButton document={steps.ExportPersonDocument} form={steps.ExportPersonForm} fixed={{ partyId: party.id }} button={{ size: 'small' }} />}
      {can('customers:privacy:hold') && <ActionButton document={steps.PlaceLegalHoldDocument} form={steps.PlaceLegalHoldForm} fixed={{ partyId: party.id }} button={{ size: 'small' }} />}
      {can('customers:privacy:erase') && <ActionButton document={steps.ErasePartyDocument} form={steps.ErasePartyForm} intro={<Alert type="warning" showIcon title={t('eraseHint')} style={{ marginBottom: 12 }} />} fixed={{ id: party.id, expectedVersion: party.version }} danger button={{ size: 'small' }} onDone={again} onConflict={again} />}
    </Flex>}>
      {asked.map(e => <Flex key={e.id} gap={8} wrap><StatusTag of="ErasureState" value={e.state} /><span>{t('erasures')}</span><span className="hint"><Moment at={e.createdAt} /> {e.reason}</span>{e.state === 'REQUESTED' && <Link to="/privacy">{t('toConfirm')}</Link>}</Flex>)}
      {given.map(e => <Flex key={e.id} gap={8} wrap><span>{t('exports')}</span>{e.fileId ? <a href={`/files/${e.fileId}`} download>{t('download')}</a> : <span className="hint">{t('making')}</span>}<span className="hint"><Moment at={e.createdAt} /> {e.purpose}</span></Flex>)}
      {asked.length + given.length === 0 && <span className="hint">{t('nothingAsked')}</span>}
      {can('administration:audit:read') && <div className="below">{log ? <ReadLog partyId={party.id} /> : <button type="button" className="link" onClick={() => setLog(true)}>{t('showReads')}</button>}</div>}
    </Section>
  );
}
