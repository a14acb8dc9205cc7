import { Link } from 'react-router';
import { OpenSurveys } from '../customers/OpenSurveys';
import { t } from '../words/words';
import { Page } from './Page';
import { useVisitor } from './visitor';

/** What would you like to do? Only what is offered here. */
export function HomePage() {
  const { offers, site } = useVisitor();
  const orders = offers('Orders', 'orders:order:read'), cases = offers('AfterSales', 'aftersales:case:read');
  const ways = [
    { to: '/track', what: 'track', offered: offers('Orders') || offers('AfterSales') },
    { to: '/requests/new', what: 'request', offered: offers('AfterSales', 'aftersales:case:request') },
    { to: '/orders', what: 'orders', offered: orders },
    { to: '/orders?for=return', what: 'return', offered: orders && offers('AfterSales', 'aftersales:return:request') },
    { to: '/requests', what: 'requests', offered: cases },
  ].filter(w => w.offered);
  return (
    <Page title={t('home.title')}>
      <ul className="tiles">
        {ways.map(w => <li key={w.what}><Link to={w.to}><strong>{t(`home.${w.what}`)}</strong><span>{t(`home.${w.what}Hint`)}</span></Link></li>)}
      </ul>
      {ways.length === 0 && <p className="notice">{t('home.nothing')}</p>}
      {site.codesBy.length === 0 && ways.length > 0 && <p className="notice">{t('signIn.noChannel')}</p>}
      <OpenSurveys />
    </Page>
  );
}
