import { Alert, Button, Drawer, Flex, Skeleton, Statistic } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { Section } from '../../shared/detail/Section';
import { errorText } from '../../shared/errorText';
import { comma } from '../../shared/listText';
import { Moment } from '../../shared/Moment';
import { BulletinReadersDocument } from './Bulletins.gen';

/** Who has read a bulletin, and who still has to. */
export function Readers({ id, title }: { id: string; title: string }) {
  const { t } = useWords('bulletins');
  const [open, setOpen] = useState(false);
  const [{ data, fetching, error }] = useQuery({ query: BulletinReadersDocument, variables: { id }, pause: !open, requestPolicy: 'network-only' });
  const it = data?.bulletinReaders;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>{t('readers')}</Button>
      <Drawer open={open} title={title} onClose={() => setOpen(false)} size={520}>
        {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
        {fetching && !it && <Skeleton active />}
        {it && <Flex vertical gap={12}>
          <div className="tiles"><Statistic title={t('audience')} value={it.audience} /><Statistic title={t('readCount')} value={it.read} /><Statistic title={t('confirmed')} value={it.acknowledged} /></div>
          <Section title={t('notRead')}>{it.unread.map(r => r.name).join(comma()) || t('nobody')}</Section>
          <Section title={t('notConfirmed')}>{it.unacknowledged.map(r => r.name).join(comma()) || t('nobody')}</Section>
          <Section title={t('haveRead')}>{it.readers.length === 0 ? t('nobody') : it.readers.map(r => <div key={r.accountId}>{r.name} <span className="hint"><Moment at={r.readAt} />{r.acknowledgedAt && <> · {t('confirmed')} <Moment at={r.acknowledgedAt} /></>}</span></div>)}</Section>
        </Flex>}
      </Drawer>
    </>
  );
}
