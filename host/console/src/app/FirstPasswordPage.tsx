import { Alert, Button, Card, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../shared/action/useAction';
import { SetFirstPasswordDocument } from './FirstPassword.gen';
import { beginSession, endSession } from './session';
import { useQuery } from 'urql';
import { ViewerDocument } from './Viewer.gen';

type Given = { currentPassword: string; newPassword: string; again: string };

/** The password that somebody else chose is good for one thing: choosing one's own. Changing it ends the session, so a new one begins with it. */
export function FirstPasswordPage({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('app');
  const [form] = Form.useForm<Given>();
  const [{ data }] = useQuery({ query: ViewerDocument, requestPolicy: 'cache-only' });
  const [problem, setProblem] = useState<string>();
  const { run, busy } = useAction(SetFirstPasswordDocument);
  const submit = async ({ currentPassword, newPassword }: Given) => {
    const { refusals } = await run({ currentPassword, newPassword });
    if (refusals) { setProblem(refusals.map(r => r.message).join(' ')); return; }
    const { refusal } = await beginSession(data?.me?.loginId ?? '', newPassword);
    if (refusal) setProblem(refusal.message); else onDone();
  };
  return (
    <main className="door">
      <Card className="door-card" title={<Typography.Title level={1} className="door-title">{t('session.firstPassword')}</Typography.Title>}>
        <p>{t('session.firstPasswordHint')}</p>
        <Form form={form} layout="vertical" onFinish={submit} requiredMark={false}>
          {problem && <Form.Item><Alert type="error" showIcon title={problem} role="alert" /></Form.Item>}
          <Form.Item name="currentPassword" label={t('session.currentPassword')} rules={[{ required: true }]}><Input.Password autoComplete="current-password" autoFocus size="large" /></Form.Item>
          <Form.Item name="newPassword" label={t('session.newPassword')} extra={t('session.newPasswordHint')} rules={[{ required: true, min: 10 }]}><Input.Password autoComplete="new-password" size="large" /></Form.Item>
          <Form.Item name="again" label={t('session.again')} dependencies={['newPassword']} rules={[{ required: true }, f => ({ validator: (_, v) => (v === f.getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error(t('session.differs')))) })]}>
            <Input.Password autoComplete="new-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={busy}>{t('session.setPassword')}</Button>
          <Button type="link" block onClick={() => void endSession()}>{t('signOut')}</Button>
        </Form>
      </Card>
    </main>
  );
}
