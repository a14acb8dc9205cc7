import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useConnected } from './connection';

/** Says that the server cannot be heard, and goes away when it can. */
export function ConnectionNotice() {
  const { t } = useTranslation('app');
  return useConnected() ? null : <Alert type="warning" banner role="status" title={t('disconnected')} />;
}
