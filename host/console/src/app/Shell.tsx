import { Layout, Spin } from 'antd';
import { type ComponentType, lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { ConnectionNotice } from './ConnectionNotice';
import { Crash } from './Crash';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { NotFoundPage } from './NotFoundPage';
import { Palette } from './Palette';
import { ShortcutSheet } from './ShortcutSheet';
import { useScreens } from './useScreens';
import { loaded, screens } from './routes';

const lazily = new Map(screens.map(s => [s.path, lazy(s.load)])), pages = new Map<string, ComponentType>();
/** Once drawn it stays that one, or what was typed there would be lost. */
const pageOf = (path: string) => { const page = pages.get(path) ?? loaded.get(path) ?? lazily.get(path)!; pages.set(path, page); return page; };
const GraphiqlPage = lazy(() => import('./GraphiqlPage'));

/** The frame around every page. */
export function Shell() {
  const { t } = useTranslation('app');
  const open = useScreens();
  const { pathname } = useLocation();
  const home = useMemo(() => open.find(s => s.nav)?.path ?? '/nothing', [open]);
  if (pathname === '/graphql') return <Suspense fallback={<Spin fullscreen />}><GraphiqlPage /></Suspense>;
  return (
    <Layout className="shell">
      <a className="skip" href="#content">{t('skip')}</a>
      <Header />
      <ConnectionNotice />
      <Layout className="shell-body">
        <Navigation screens={open} />
        <Layout.Content id="content" tabIndex={-1} className="content" role="main">
          <Crash key={pathname}>
            <Suspense fallback={<Spin delay={200}><div style={{ height: 400 }} /></Spin>}>
              <Routes>
                {home !== '/' && <Route path="/" element={<Navigate to={home} replace />} />}
                {open.map(s => { const Page = pageOf(s.path); return <Route key={s.path} path={s.path} element={<Page />} />; })}
                <Route path="*" element={<NotFoundPage />} />
              </Routes>
            </Suspense>
          </Crash>
        </Layout.Content>
      </Layout>
      <Palette />
      <ShortcutSheet />
    </Layout>
  );
}
