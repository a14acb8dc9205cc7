import { Alert, App, Button, Drawer, Flex, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/useWords';
import { pathOf } from '../../shared/action/convert';
import { type ActionDocument, useAction } from '../../shared/action/useAction';
import type { RefusalFragment } from '../../shared/action/Refusal.gen';
import { ChangePluginConnectionDocument, CreatePluginConnectionDocument } from './Plugins.gen';
import { SchemaFields } from './schema/SchemaFields';
import { fieldsOf, toConfiguration, toValues } from './schema/schemaForm';
import { TrialResult } from './TrialButton';
import type { PluginConnection, PluginPackage } from './usePlugins';
import { useTrial } from './useTrial';

type Props = { plugin: PluginPackage; /** None: a new one. */ connection?: PluginConnection; onClose: () => void; onDone: () => void };
type Values = { code?: string; configuration: Record<string, unknown> };

/** A connection's settings as the plugin's schema asks for them; they can be tried before they are kept. */
export function ConnectionDialog({ plugin, connection, onClose, onDone }: Props) {
  const { t } = useWords('plugins');
  const { i18n } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const stored = connection?.settings;
  const { run, busy } = useAction((stored ? ChangePluginConnectionDocument : CreatePluginConnectionDocument) as ActionDocument);
  const { trial, busy: trying, run: tryOut } = useTrial(plugin.pluginId!, stored ? connection.code : undefined);
  const [problems, setProblems] = useState<readonly RefusalFragment[]>([]);
  const fields = useMemo(() => fieldsOf(plugin.configSchema, i18n.language), [plugin.configSchema, i18n.language]);
  // Taking over what the program brings begins a new set of secrets: the old ones are nobody's to copy.
  const secretsSet = useMemo(() => new Set(stored ? connection.secrets.filter(s => s.isSet).map(s => s.path) : []), [stored, connection]);
  const initial = useMemo(() => ({ code: connection?.code ?? plugin.pluginId!.split('.').at(-1), configuration: toValues(fields, connection?.configuration) }), [fields, connection, plugin.pluginId]);
  const made = () => toConfiguration(fields, form.getFieldValue('configuration'), connection?.configuration);
  const save = async ({ code }: Values) => {
    const { refusals } = await run(stored ? { code: connection.code, expectedVersion: stored.version, configuration: made() } : { code: connection?.code ?? code, pluginId: plugin.pluginId, configuration: made() });
    if (!refusals) { void message.success(t('saved')); onDone(); onClose(); return; }
    const shown = refusals.filter(r => r.field && form.getFieldInstance(pathOf(r.field)));
    form.setFields(shown.map(r => ({ name: pathOf(r.field!) as never, errors: [r.message] })));
    setProblems(refusals.filter(r => !shown.includes(r)));
    if (shown[0]) form.scrollToField(pathOf(shown[0].field!) as never, { block: 'center' });
  };
  const footer = (
    <Flex gap={8} justify="end" wrap>
      {trial && <TrialResult trial={trial} />}
      <Button loading={trying} onClick={() => void form.validateFields().then(() => tryOut(made()), () => undefined)}>{t('try')}</Button>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button type="primary" loading={busy} onClick={() => form.submit()}>{t('save')}</Button>
    </Flex>
  );
  return (
    <Drawer open size={640} title={connection ? t('changeTitle', { code: connection.code }) : t('newTitle', { name: plugin.name ?? plugin.pluginId })} onClose={onClose} footer={footer} mask={{ closable: false }} destroyOnHidden>
      <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={v => void save(v)} scrollToFirstError>
        {problems.length > 0 && <Form.Item><Alert type="error" showIcon role="alert" title={problems.map(p => (p.field ? `${p.field.replace(/^configuration\./, '')}: ${p.message}` : p.message)).join(' ')} /></Form.Item>}
        {!connection && <Form.Item name="code" label={t('connectionCode')} extra={t('connectionCodeHint')} rules={[{ required: true, message: t('rule.required', { label: t('connectionCode') }) }, { pattern: /^[a-z0-9-]{1,40}$/, message: t('rule.code') }]}><Input autoFocus /></Form.Item>}
        <SchemaFields fields={fields} at="configuration" secretsSet={secretsSet} />
        {fields.length === 0 && <p className="hint">{t('nothingToSet')}</p>}
      </Form>
    </Drawer>
  );
}
