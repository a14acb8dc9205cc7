import { useCallback } from 'react';
import { useWords } from '../../i18n/useWords';

/** Minutes as people say them: 90 is an hour and a half, 1440 a day. */
export function useLength() {
  const { t } = useWords('policies');
  return useCallback((minutes: number) => {
    const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
    return [days && t('days', { count: days }), hours && t('hours', { count: hours }), (rest || minutes === 0) && t('minutes', { count: rest })].filter(Boolean).join(' ');
  }, [t]);
}
