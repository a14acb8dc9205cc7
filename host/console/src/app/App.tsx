import { App as Notices, ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { Provider } from 'urql';
import { client } from './client';
import { SessionGate } from './SessionGate';
import { still, useTheme } from './theme';

export function App() {
  const { i18n } = useTranslation();
  const mode = useTheme();
  return (
    <ConfigProvider button={{ autoInsertSpace: false }} locale={i18n.language === 'en' ? enUS : zhCN} theme={{
      components: { Menu: { itemSelectedBg: 'var(--chosen)', subMenuItemBg: 'transparent', itemHeight: 32 }, Layout: { bodyBg: 'var(--page)' }, ...(mode === 'dark' ? { Button: { primaryColor: '#06211f' } } : {}) },
      algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
      token: { motion: !still, colorPrimary: mode === 'dark' ? '#66dcd2' : '#0f6f6b', colorLink: mode === 'dark' ? '#5cc8c0' : '#0b5f5b', colorError: mode === 'dark' ? '#ff7875' : '#cf1322', borderRadius: 6, colorTextPlaceholder: mode === 'dark' ? '#9a9a9a' : '#6b6b6b', colorTextDescription: mode === 'dark' ? '#a6a6a6' : '#5f5f5f', colorTextTertiary: mode === 'dark' ? '#a6a6a6' : '#5f5f5f', fontFamily: 'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif' },
    }}>
      <Notices>
        <Provider value={client}>
          <BrowserRouter><SessionGate /></BrowserRouter>
        </Provider>
      </Notices>
    </ConfigProvider>
  );
}
