import { ApartmentOutlined, BarChartOutlined, ControlOutlined, CustomerServiceOutlined, HomeOutlined, InboxOutlined, PayCircleOutlined, ShoppingOutlined, TeamOutlined } from '@ant-design/icons';
import { Layout, Menu } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useStored } from '../shared/table/stored';
import { groups, type Screen } from './routes';

const icons = { service: <CustomerServiceOutlined />, customers: <TeamOutlined />, orders: <ShoppingOutlined />, warehouse: <InboxOutlined />, finance: <PayCircleOutlined />, figures: <BarChartOutlined />, policies: <ControlOutlined />, administration: <ApartmentOutlined /> };

/** Where one can go; what is not there for this person is not shown. */
export function Navigation({ screens }: { screens: Screen[] }) {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const [collapsed, setCollapsed] = useStored('console.navigation', false);
  const shown = useMemo(() => screens.filter(s => s.nav), [screens]);
  const here = [...shown].sort((a, b) => b.path.length - a.path.length).find(s => pathname === s.path || (s.path !== '/' && pathname.startsWith(s.path + '/')));
  const menu = useRef<HTMLElement>(null);
  // The menu is longer than the window: where one is stands in sight.
  useEffect(() => {
    const item = menu.current?.querySelector('.ant-menu-item-selected'), box = menu.current?.getBoundingClientRect(), at = item?.getBoundingClientRect();
    if (box && at && (at.top < 48 || at.bottom > Math.min(box.bottom, innerHeight) - 48)) item?.scrollIntoView({ block: 'center' });
  }, [here, collapsed]);
  const link = (s: Screen) => ({ key: s.path, label: <Link to={s.path}>{t(`nav.${s.nav}`)}</Link> });
  return (
    <Layout.Sider theme="light" width={208} collapsible collapsed={collapsed} onCollapse={setCollapsed} breakpoint="lg" collapsedWidth={56} className="navigation">
      <nav aria-label={t('navigation')} ref={menu}>
        <Menu mode="inline" inlineIndent={14} selectedKeys={here ? [here.path] : []} defaultOpenKeys={collapsed ? [] : [...groups.filter(g => g !== 'administration' && g !== 'policies'), ...(here?.group ? [here.group] : [])]} items={[
          ...shown.filter(s => !s.group).map(s => ({ ...link(s), icon: <HomeOutlined /> })),
          ...groups.map(g => ({ key: g, icon: icons[g], label: t(`group.${g}`), children: shown.filter(s => s.group === g).map(link) })).filter(g => g.children.length > 0),
        ]} />
      </nav>
    </Layout.Sider>
  );
}
