import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './LanguageSwitch';
import { SignInForm } from './SignInForm';
import { ThemeSwitch } from './ThemeSwitch';

export function SignInPage({ loginId, onDone }: { loginId?: string; onDone: () => void }) {
  const { t } = useTranslation('app');
  return (
    <main className="door">
      <Card className="door-card" title={<Typography.Title level={1} className="door-title">{t('name')}</Typography.Title>} extra={<><LanguageSwitch /><ThemeSwitch /></>}>
        <SignInForm loginId={loginId} onDone={onDone} />
        <p className="hint">{t('session.forgot')}</p>
      </Card>
    </main>
  );
}
