import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = { columns: { key: string; title: string }[]; shown: string[]; choose: (keys: string[] | null) => void };

/** Which columns a person wants to see; remembered. */
export function ColumnChooser({ columns, shown, choose }: Props) {
  const { t } = useTranslation('shared');
  return (
    <Popover trigger="click" placement="bottomRight" title={t('table.columns')} content={
      <>
        <Checkbox.Group value={shown} onChange={keys => choose(keys.length > 0 ? columns.map(c => c.key).filter(k => keys.includes(k)) : null)} style={{ display: 'grid', gap: 4 }} options={columns.map(c => ({ value: c.key, label: c.title }))} />
        <Button type="link" size="small" onClick={() => choose(null)}>{t('table.defaultColumns')}</Button>
      </>
    }>
      <Button icon={<SettingOutlined />} aria-label={t('table.columns')} title={t('table.columns')} />
    </Popover>
  );
}
