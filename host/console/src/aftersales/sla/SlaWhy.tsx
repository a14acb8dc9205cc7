import { Alert, Button, Drawer, Flex, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Section } from '../../shared/detail/Section';
import { errorText } from '../../shared/errorText';
import { Moment } from '../../shared/Moment';
import { StatusTag } from '../../shared/StatusTag';
import { ExplainSlaDocument, RetargetServiceLevelDocument, RetargetServiceLevelForm } from './Sla.gen';

/** Why a case or work order is due when it is: which rule, what was counted and what was not. */
export function SlaWhy({ subjectId }: { subjectId: string }) {
  const { t, value } = useWords('sla');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const [open, setOpen] = useState(false);
  const [{ data, fetching, error }, query] = useQuery({ query: ExplainSlaDocument, variables: { subjectId, locale: i18n.language }, pause: !open, requestPolicy: 'network-only' });
  if (!can('aftersales:sla:read')) return null;
  const it = data?.explainSla;
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>{t('why.open')}</Button>
      <Drawer open={open} title={t('why.title', { number: it?.number ?? '' })} onClose={() => setOpen(false)} size={560}
        extra={can('aftersales:sla:retarget') && it && <ActionButton document={RetargetServiceLevelDocument} form={RetargetServiceLevelForm} fixed={{ subjectId }} intro={<p>{t('why.retargetHint')}</p>} button={{ size: 'small' }} onDone={() => query({ requestPolicy: 'network-only' })} />}>
        {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
        {fetching && !it && <Skeleton active />}
        {data && !it && <p>{t('why.none')}</p>}
        <Flex vertical gap={12}>{it?.clocks.map(c => (
          <Section key={c.target + c.startedAt} title={<>{value('SlaTarget', c.target)} <StatusTag of="SlaClockState" value={c.state} /></>} extra={c.dueAt && <Moment at={c.dueAt} />}>
            <div className="body">{c.why}</div><div className="hint">{t('why.policy', { code: c.policyCode, version: c.policyVersion })}</div>
          </Section>
        ))}</Flex>
      </Drawer>
    </>
  );
}
