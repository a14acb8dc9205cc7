import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Form } from 'antd';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import zh from '../../../i18n/zh-CN';
import rich from '../../../../../../tests/Plugins/Rich/plugin.json';
import { SchemaFields } from './SchemaFields';
import { fieldsOf, toConfiguration, toValues } from './schemaForm';

beforeAll(() => i18next.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': zh } }));
afterEach(cleanup);

function Sheet({ onSave, secretsSet = [] }: { onSave: (made: unknown) => void; secretsSet?: string[] }) {
  const fields = fieldsOf(rich.configSchema, 'zh-CN');
  return (
    <Form initialValues={{ configuration: toValues(fields, { account: 'ACME', region: 'north' }) }} onFinish={v => onSave(toConfiguration(fields, v.configuration, {}))}>
      <SchemaFields fields={fields} at="configuration" secretsSet={new Set(secretsSet)} />
    </Form>
  );
}

describe('the settings of a plugin', () => {
  it('are asked for by their labels, and what is missing is said at its field', async () => {
    const saved = vi.fn();
    render(<Sheet onSave={saved} />);
    fireEvent.submit(document.querySelector('form')!);
    await waitFor(() => expect(document.querySelector('.ant-form-item-explain-error')).not.toBeNull());
    expect(saved).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'correct-horse' } });
    fireEvent.change(screen.getByLabelText('主机'), { target: { value: 'p.test' } });
    fireEvent.submit(document.querySelector('form')!);
    await waitFor(() => expect(saved).toHaveBeenCalledWith({ account: 'ACME', password: 'correct-horse', region: 'north', sandbox: false, perHour: 10, proxy: { host: 'p.test' } }));
  });

  it('leave a secret alone that is there, or take it away', async () => {
    const saved = vi.fn();
    render(<Sheet onSave={saved} secretsSet={['password', 'proxy.secret']} />);
    fireEvent.click(screen.getByRole('button', { name: /清\s*除/ }));
    fireEvent.submit(document.querySelector('form')!);
    await waitFor(() => expect(saved).toHaveBeenCalledWith({ account: 'ACME', region: 'north', sandbox: false, perHour: 10, proxy: { secret: null } }));
  });
});
