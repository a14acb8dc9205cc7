import { Tooltip } from 'antd';
import dayjs from 'dayjs';
import relativeTime from 'dayjs/plugin/relativeTime';
import { useTranslation } from 'react-i18next';

dayjs.extend(relativeTime);

type Props = { at: string | null | undefined; relative?: boolean; dateOnly?: boolean };

/** A moment in the reader's own time zone; the other way of saying it on hovering. */
export function Moment({ at, relative, dateOnly }: Props) {
  const { i18n } = useTranslation();
  if (!at) return <span className="none">—</span>;
  const exact = momentText(at, i18n.language, dateOnly);
  return <Tooltip title={relative ? exact : dayjs(at).fromNow()}><time dateTime={at}>{relative ? dayjs(at).locale(i18n.language === 'en' ? 'en' : 'zh-cn').fromNow() : exact}</time></Tooltip>;
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function momentText(at: string | null | undefined, language: string, dateOnly = false) {
  if (!at) return '';
  const key = language + dateOnly;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, dateOnly ? { dateStyle: 'medium' } : { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false }));
  return formats.get(key)!.format(new Date(at));
}
