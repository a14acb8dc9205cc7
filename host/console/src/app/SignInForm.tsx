import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginSession, endSession } from './session';

type Props = {
  /** Who was in and goes on: nobody else may, for what waits would be done in their name. */
  loginId?: string;
  onDone: () => void;
};

export function SignInForm({ loginId, onDone }: Props) {
  const { t } = useTranslation('app');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async (given: { loginId: string; password: string }) => {
    setBusy(true);
    try {
      const { refusal } = await beginSession(given.loginId, given.password);
      setProblem(refusal?.message);
      if (!refusal) onDone();
    } catch { setProblem(t('session.unreachable')); }
    setBusy(false);
  };
  return (
    <Form layout="vertical" initialValues={{ loginId }} onFinish={submit} requiredMark={false}>
      {problem && <Form.Item><Alert type="error" showIcon title={problem} role="alert" /></Form.Item>}
      <Form.Item name="loginId" label={t('session.login')} rules={[{ required: true, message: t('session.loginMissing') }]}>
        <Input prefix={<UserOutlined aria-hidden />} autoComplete="username" autoFocus={!loginId} readOnly={!!loginId} size="large" />
      </Form.Item>
      <Form.Item name="password" label={t('session.password')} rules={[{ required: true, message: t('session.passwordMissing') }]}>
        <Input.Password prefix={<LockOutlined aria-hidden />} autoComplete="current-password" autoFocus={!!loginId} size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={busy}>{t('session.signIn')}</Button>
      {loginId && <Button type="link" block onClick={() => void endSession()}>{t('session.somebodyElse')}</Button>}
    </Form>
  );
}
