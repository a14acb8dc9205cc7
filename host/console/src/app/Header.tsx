import { BellOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { Badge, Button, Dropdown, Flex, Layout } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLive } from '../shared/useLive';
import { LanguageSwitch } from './LanguageSwitch';
import { NotificationReceivedDocument } from './NotificationReceived.gen';
import { openPalette } from './Palette';
import { openShortcutSheet } from './ShortcutSheet';
import { endSession } from './session';
import { ThemeSwitch } from './ThemeSwitch';
import { useViewer } from './viewer';

export function Header() {
  const { t } = useTranslation('app');
  const { me, refresh } = useViewer();
  const navigate = useNavigate();
  useLive(NotificationReceivedDocument, {}, refresh);
  return (
    <Layout.Header className="header">
      <Link to="/" className="brand">{t('name')}</Link>
      <Button className="search-button" icon={<SearchOutlined />} onClick={openPalette}>{t('palette.open')} <kbd>Ctrl K</kbd></Button>
      <Flex align="center" gap={4}>
        <Button type="text" icon={<QuestionCircleOutlined />} onClick={openShortcutSheet} aria-label={t('keys.title')} title={t('keys.title')} />
        <Badge count={me.unreadNotifications ?? 0} size="small" offset={[-6, 6]}><Button type="text" icon={<BellOutlined />} onClick={() => void navigate('/notifications')} aria-label={t('notifications', { count: me.unreadNotifications ?? 0 })} title={t('nav.notifications')} /></Badge>
        <LanguageSwitch />
        <ThemeSwitch />
        <Dropdown trigger={['click']} menu={{ items: [{ key: 'out', label: t('signOut'), onClick: () => void endSession() }] }}><Button type="text">{me.displayName}</Button></Dropdown>
      </Flex>
    </Layout.Header>
  );
}
