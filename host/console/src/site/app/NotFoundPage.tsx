import { Link } from 'react-router';
import { t } from '../words/words';
import { Page } from './Page';

export function NotFoundPage() {
  return <Page title={t('app.nothing')}><p>{t('app.nothingHint')}</p><Link className="button" to="/">{t('nav.home')}</Link></Page>;
}
