import { useCallback } from 'react';
import { useWords } from '../../i18n/useWords';

/** Minutes as people say them: 90 is an hour and a half, 1440 a day. Of working time they are hours only: how long a working day is, the calendar says. */
export function useLength() {
  const { t } = useWords('policies');
  return useCallback((minutes: number, working = false) => {
    const days = working ? 0 : Math.floor(minutes / 1440), left = minutes - days * 1440;
    const [hours, rest] = [Math.floor(left / 60), left % 60];
    return [days && t('days', { count: days }), hours && t('hours', { count: hours }), (rest || minutes === 0) && t('minutes', { count: rest })].filter(Boolean).join(' ');
  }, [t]);
}
