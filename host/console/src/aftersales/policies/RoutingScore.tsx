import { Alert, Button, DatePicker, Modal, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { Facts } from '../../shared/detail/Facts';
import { errorText } from '../../shared/errorText';
import { numberText } from '../../shared/numberText';
import { RoutingScoreOfDocument } from './RoutingProposals.gen';

/** The rules in force, or proposed ones, tried on the cases of a time: how many would have come into the queue they ended up in. */
export function RoutingScore({ proposalId }: { proposalId?: string }) {
  const { t } = useWords('policies');
  const { i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const [[from, to], setSpan] = useState(() => [dayjs().subtract(30, 'day').startOf('day'), dayjs().endOf('day')]);
  const [{ data, fetching, error }] = useQuery({ query: RoutingScoreOfDocument, variables: { proposalId, from: from.toISOString(), to: to.toISOString() }, pause: !open });
  const share = (v: number | null) => (v === null ? '—' : new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(v)), it = data?.routingScore;
  const title = t(proposalId ? 'proposals.tryThese' : 'proposals.tryAll');
  return (
    <>
      <Button size={proposalId ? 'small' : undefined} onClick={() => setOpen(true)}>{title}</Button>
      {open && (
        <Modal open title={title} footer={<Button onClick={() => setOpen(false)}>{t('close')}</Button>} onCancel={() => setOpen(false)}>
          <p><DatePicker.RangePicker value={[from, to]} allowClear={false} onChange={d => d?.[0] && d[1] && setSpan([d[0].startOf('day'), d[1].endOf('day')])} aria-label={t('proposals.span')} /></p>
          {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
          {fetching && !it && <Skeleton active />}
          {it && (it.cases === 0 ? <Alert type="info" showIcon role="status" title={t('proposals.noCases')} /> : <div role="status"><Facts columns={1} items={[[t('proposals.cases'), numberText(it.cases)], [t('proposals.decided'), numberText(it.decided)], [t('proposals.right'), <strong>{share(it.share)}</strong>], [t('proposals.fullest'), share(it.fullestShare)], [t('proposals.rules'), numberText(it.rules)]]} /></div>)}
        </Modal>
      )}
    </>
  );
}
