import { Button, Empty, Flex, Tabs, Tag } from 'antd';
import { useQuery } from 'urql';
import { useSearchParams } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useAction } from '../../shared/action/useAction';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { PageHead } from '../../shared/PageHead';
import { AcknowledgeBulletinDocument, MyBulletinsDocument, ReadBulletinDocument } from './Bulletins.gen';
import { ManagedBulletins } from './ManagedBulletins';

/** What the house tells its people, and who has confirmed it. */
export default function BulletinsPage() {
  const { t } = useWords('bulletins');
  const { can, refresh } = useViewer();
  const [params, setParams] = useSearchParams();
  const open = params.get('read');
  const [{ data }, query] = useQuery({ query: MyBulletinsDocument, variables: { first: 50 } });
  const read = useAction(ReadBulletinDocument), confirm = useAction(AcknowledgeBulletinDocument);
  const again = () => { query({ requestPolicy: 'network-only' }); refresh(); };
  const show = async (bulletinId: string) => { setParams({ read: bulletinId }, { replace: true }); await read.run({ bulletinId }); again(); };
  const found = data?.bulletins.nodes ?? [];
  const mine = (
    <Flex vertical gap={12}>
      {data && found.length === 0 && <Empty description={t('empty')} />}
      {found.map(r => r.bulletin && (
        <Section key={r.id} title={<>{!r.isRead && <Tag className="tone tone-processing" variant="outlined">{t('unread')}</Tag>}{r.mustRead && <Tag className="tone tone-warning" variant="outlined">{t('mustRead')}</Tag>}{r.bulletin.title}</>} extra={<Moment at={r.bulletin.publishedAt} />}>
          {open === r.bulletin.id || r.isRead ? <div className="body">{r.bulletin.body}</div> : <Button type="link" onClick={() => void show(r.bulletin!.id)}>{t('open')}</Button>}
          {r.mustRead && (r.acknowledgedAt ? <span className="hint">{t('confirmed')} <Moment at={r.acknowledgedAt} /></span> : r.isRead && <Button type="primary" loading={confirm.busy} onClick={() => void confirm.run({ bulletinId: r.bulletin!.id }).then(again)}>{t('confirm')}</Button>)}
        </Section>
      ))}
    </Flex>
  );
  return <><PageHead title={t('title')} />{can('administration:bulletin:read') ? <Tabs items={[{ key: 'mine', label: t('mine'), children: mine }, { key: 'all', label: t('managed'), children: <ManagedBulletins /> }]} /> : mine}</>;
}
