import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { toggleTheme, useTheme } from './theme';

export function ThemeSwitch() {
  const { t } = useTranslation('app');
  const mode = useTheme();
  const label = t(mode === 'dark' ? 'toLight' : 'toDark');
  return <Button type="text" icon={mode === 'dark' ? <SunOutlined /> : <MoonOutlined />} onClick={toggleTheme} aria-label={label} title={label} />;
}
