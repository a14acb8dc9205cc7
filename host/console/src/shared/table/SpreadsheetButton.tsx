import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../errorText';
import { numberText } from '../numberText';
import type { Cell } from './cell';
import { csv, download } from './csv';

/** No spreadsheet of this button has more lines. */
export const mostLines = 20_000;

type Props = { name: string; heads: string[]; /** All lines, and whether there were more; tells how many it has so far. */ gather: (soFar: (count: number) => void) => Promise<{ lines: Cell[][]; isCut: boolean }> };

/** Gathers lines, shows how far it is, and downloads them for a spreadsheet. */
export function SpreadsheetButton({ name, heads, gather }: Props) {
  const { t, i18n } = useTranslation('shared');
  const { message } = App.useApp();
  const [count, setCount] = useState<number | null>(null);
  const run = async () => {
    setCount(0);
    try {
      const { lines, isCut } = await gather(setCount), done = numberText(lines.length, i18n.language);
      download(`${name}-${dayjs().format('YYYY-MM-DD')}.csv`, csv([heads, ...lines]));
      if (isCut) void message.warning(t('table.exportedFirst', { done }), 10);
      else void message.success(t('table.exported', { done }));
    } catch (e) { void message.error(errorText(e as Error)); }
    setCount(null);
  };
  return <Button icon={<DownloadOutlined />} loading={count !== null} onClick={() => void run()} aria-label={t('table.export')} title={t('table.export')}>{count ? numberText(count, i18n.language) : null}</Button>;
}
