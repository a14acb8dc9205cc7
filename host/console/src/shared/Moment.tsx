import { Tooltip } from 'antd';
import dayjs from 'dayjs';
import relativeTime from 'dayjs/plugin/relativeTime';
import { useTranslation } from 'react-i18next';
import type { CellWords } from './table/cell';

dayjs.extend(relativeTime);

type Props = { at: string | null | undefined; relative?: boolean; dateOnly?: boolean };

/** A moment in the reader's own time zone; the other way of saying it on hovering. */
export function Moment({ at, relative, dateOnly }: Props) {
  const { i18n } = useTranslation();
  if (!at) return <span className="none">—</span>;
  const exact = momentText(at, i18n.language, dateOnly);
  return <Tooltip title={relative ? exact : dayjs(at).fromNow()}><time dateTime={at}>{relative ? dayjs(at).locale(i18n.language === 'en' ? 'en' : 'zh-cn').fromNow() : exact}</time></Tooltip>;
}

Moment.cell = ({ at, dateOnly }: Props, { language }: CellWords) => momentText(at, language, dateOnly);

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day that is a day everywhere, not a moment: it has no time zone to be seen from. */
const day = /^(\d{4})-(\d\d)-(\d\d)$/;

export function momentText(at: string | null | undefined, language: string, dateOnly = false) {
  if (!at) return '';
  const whole = day.exec(at), asDate = dateOnly || whole !== null, key = language + asDate;
  // `hour12: false` alone has English midnight as 24:00.
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, asDate ? { dateStyle: 'medium' } : { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
  return formats.get(key)!.format(whole ? new Date(Number(whole[1]), Number(whole[2]) - 1, Number(whole[3])) : new Date(at));
}
