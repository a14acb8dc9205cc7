import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useConnection } from './connection';

/** Says that the server does not answer, or that nothing is heard of what others do, and goes away by itself. */
export function ConnectionNotice() {
  const { t } = useTranslation('app');
  const connection = useConnection();
  if (connection === 'lost') return <Alert type="warning" banner role="status" title={t('disconnected')} />;
  return connection === 'deaf' ? <Alert type="info" banner closable role="status" title={t('deaf')} /> : null;
}
