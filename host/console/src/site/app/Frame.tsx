import { type ReactNode, useContext } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { language, speak, t } from '../words/words';
import { call } from './ask';
import { useConnected } from './connection';
import { forgetDrafts } from './useDraft';
import { VisitorContext } from './visitor';

/** What stands around every page: name, language, sign-out, the ways to the pages, and whether the server can be heard. */
export function Frame({ children }: { children: ReactNode }) {
  const visitor = useContext(VisitorContext), connected = useConnected(), navigate = useNavigate();
  const other = language() === 'en' ? 'zh-CN' : 'en';
  const leave = async () => {
    await call('DELETE', '/session').then(() => { forgetDrafts(); void navigate('/'); return visitor?.refresh(); }).catch(() => undefined); // the notice says that there is no connection
  };
  const ways = [
    { to: '/', name: t('nav.home'), sign: '⌂', offered: true },
    { to: '/track', name: t('nav.track'), sign: '⌕', offered: visitor?.offers('Orders') || visitor?.offers('AfterSales') },
    { to: '/orders', name: t('nav.orders'), sign: '▤', offered: visitor?.offers('Orders', 'orders:order:read') },
    { to: '/requests', name: t('nav.requests'), sign: '✎', offered: visitor?.offers('AfterSales', 'aftersales:case:read') },
  ];
  return (
    <>
      <a className="skip" href="#main">{t('nav.skip')}</a>
      <header className="top">
        <Link className="brand" to="/">{t('app.name')}</Link>
        <span className="top-right">
          <button type="button" className="plain" lang={other} onClick={() => speak(other)}>{other === 'en' ? 'English' : '中文'}</button>
          {visitor?.party ? <button type="button" className="plain" onClick={() => void leave()}>{t('signIn.leave')}</button> : visitor && visitor.site.codesBy.length > 0 && <Link className="plain" to="/sign-in">{t('signIn.title')}</Link>}
        </span>
      </header>
      <div role="status" className={connected ? undefined : 'notice bad'}>{connected ? '' : t('app.offline')}</div>
      <main id="main" tabIndex={-1}>{children}</main>
      <nav className="tabs" aria-label={t('nav.label')}>
        {ways.filter(w => w.offered).map(w => <NavLink key={w.to} to={w.to} end={w.to === '/'}><span aria-hidden="true" className="sign">{w.sign}</span>{w.name}</NavLink>)}
      </nav>
    </>
  );
}
