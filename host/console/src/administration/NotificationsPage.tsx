import { Button, Checkbox, Empty, Flex } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../app/viewer';
import { useWords } from '../i18n/useWords';
import { useAction } from '../shared/action/useAction';
import { Moment } from '../shared/Moment';
import { PageHead } from '../shared/PageHead';
import { NotificationPreference } from './NotificationPreference';
import { MarkNotificationsReadDocument, MyNotificationsDocument } from './Notifications.gen';

export default function NotificationsPage() {
  const { t } = useWords('administration');
  const { refresh } = useViewer();
  const [unread, setUnread] = useState(true);
  const [{ data }, query] = useQuery({ query: MyNotificationsDocument, variables: { first: 50, unread } });
  const { run, busy } = useAction(MarkNotificationsReadDocument);
  const found = data?.myNotifications.nodes ?? [];
  const read = async () => { await run({}); query({ requestPolicy: 'network-only' }); refresh(); };
  return (
    <>
      <PageHead title={t('notifications.title')}><NotificationPreference /><Checkbox checked={unread} onChange={e => setUnread(e.target.checked)}>{t('notifications.unread')}</Checkbox><Button loading={busy} onClick={() => void read()}>{t('notifications.readAll')}</Button></PageHead>
      {data && found.length === 0 && <Empty description={t('notifications.empty')} />}
      <ul className="plain">{found.map(n => <li key={n.id}><Flex justify="space-between" gap={12}><strong>{n.title}</strong><Moment at={n.createdAt} relative /></Flex><div className={n.readAt ? 'hint' : undefined}>{n.body}</div></li>)}</ul>
    </>
  );
}
