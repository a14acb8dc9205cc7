import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { speak } from '../i18n/words';

export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return <Button type="text" lang={other} onClick={() => void speak(other)}>{other === 'en' ? 'English' : '中文'}</Button>;
}
