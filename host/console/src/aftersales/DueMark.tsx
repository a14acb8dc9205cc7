import { Tag, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment, momentText } from '../shared/Moment';

/** How long is left, or since when it is overdue; counts down by itself. */
export function DueMark({ at }: { at: string | null | undefined }) {
  const { t, i18n } = useTranslation('cases');
  const [, tick] = useReducer((n: number) => n + 1, 0);
  useEffect(() => { const timer = setInterval(tick, 30_000); return () => clearInterval(timer); }, []);
  if (!at) return null;
  const minutes = dayjs(at).diff(dayjs(), 'minute'), late = minutes < 0, left = Math.abs(minutes);
  const span = left < 60 ? t('due.minutes', { n: left }) : left < 48 * 60 ? t('due.hours', { n: Math.floor(left / 60), m: left % 60 }) : t('due.days', { n: Math.floor(left / 1440) });
  return <Tooltip title={momentText(at, i18n.language)}><Tag className={`tone tone-${late ? 'error' : minutes < 60 ? 'warning' : 'default'}`} variant="outlined">{t(late ? 'due.late' : 'due.left', { span })}</Tag></Tooltip>;
}

DueMark.cell = ({ at }: { at: string | null | undefined }, words: Parameters<typeof Moment.cell>[1]) => Moment.cell({ at }, words);
