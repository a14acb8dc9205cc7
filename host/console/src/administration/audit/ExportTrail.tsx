import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { errorText } from '../../shared/errorText';
import { numberText } from '../../shared/numberText';
import { csv, download } from '../../shared/table/csv';
import { type Line, older } from './useAuditTrail';

const most = 20_000;

/** All lines that meet the condition, for a spreadsheet. */
export function ExportTrail({ where, heads, cells }: { where: Parameters<typeof older>[1]; heads: string[]; cells: (line: Line) => (string | number | null)[] }) {
  const { t } = useTranslation('shared');
  const { message } = App.useApp();
  const client = useClient();
  const [count, setCount] = useState<number | null>(null);
  const run = async () => {
    const lines: Line[] = [];
    setCount(0);
    try {
      for (let isEnd = false; !isEnd && lines.length < most; setCount(lines.length)) {
        const found = await older(client, where, lines);
        lines.push(...found);
        isEnd = found.length === 0;
      }
      download(`audit-${dayjs().format('YYYY-MM-DD')}.csv`, csv([heads, ...lines.map(cells)]));
      void message[lines.length >= most ? 'warning' : 'success'](t(lines.length >= most ? 'table.exportedFirst' : 'table.exported', { done: numberText(lines.length) }), 6);
    } catch (e) { void message.error(errorText(e as Error)); }
    setCount(null);
  };
  return <Button icon={<DownloadOutlined />} loading={count !== null} onClick={() => void run()} aria-label={t('table.export')} title={t('table.export')}>{count ? numberText(count) : null}</Button>;
}
