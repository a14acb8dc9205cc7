import { Alert, Button } from 'antd';
import { useWords } from '../../i18n/useWords';
import { type Trial, useTrial } from './useTrial';

/** Tries the settings of a connection as they are. */
export function TrialButton({ pluginId, code }: { pluginId: string; code: string }) {
  const { t } = useWords('plugins');
  const { trial, busy, run } = useTrial(pluginId, code);
  return <><Button loading={busy} onClick={() => void run()}>{t('try')}</Button>{trial && <TrialResult trial={trial} />}</>;
}

/** What a trial came to, in words. */
export function TrialResult({ trial }: { trial: Trial }) {
  const { t } = useWords('plugins');
  const title = trial.works ? t(trial.hasCheck ? 'worksChecked' : 'worksOpened', { ms: trial.milliseconds, partner: trial.partner ?? '' }) : t(`trial.${trial.code}`, t('trialFailed', { code: trial.code ?? '' }));
  return <Alert type={trial.works ? 'success' : 'error'} showIcon role="status" className="trial" title={title} description={trial.words ?? undefined} style={{ width: '100%' }} />;
}
