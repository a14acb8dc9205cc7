import { Descriptions, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/useWords';
import { fieldsOf, type SchemaField } from './schema/schemaForm';
import type { PluginConnection, PluginPackage } from './usePlugins';

/** The settings as they are, in the plugin's own words; a secret only says whether it is there. */
export function ConnectionSettings({ plugin, connection }: { plugin: PluginPackage; connection: PluginConnection }) {
  const { t } = useWords('plugins');
  const { i18n } = useTranslation();
  const secrets = new Map(connection.secrets.map(s => [s.path, s.isSet]));
  const rows = flat(fieldsOf(plugin.configSchema, i18n.language)).map(({ field, label }) => {
    const value = field.path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], connection.configuration);
    return { key: field.path.join('.'), label, children: field.kind === 'secret' ? t(secrets.get(field.path.join('.')) ? 'secret.there' : 'secret.missing') : text(field, value, t) };
  });
  const hooks = connection.webhooks.map(w => ({ key: `hook-${w.kind}`, label: t('webhook', { kind: w.kind }), children: <Typography.Text className="wrap" copyable={w.fullAddress ? { text: location.origin + w.fullAddress } : undefined}>{w.address}</Typography.Text> }));
  return <Descriptions size="small" column={{ xs: 1, md: 2 }} items={[...rows, ...hooks]} />;
}

function flat(fields: readonly SchemaField[], before = ''): { field: SchemaField; label: string }[] {
  return fields.flatMap(field => (field.kind === 'group' ? flat(field.fields!, `${before}${field.label} · `) : [{ field, label: before + field.label }]));
}

function text(field: SchemaField, value: unknown, t: (key: string, args?: Record<string, unknown>) => string) {
  const shown = (v: unknown) => (typeof v === 'boolean' ? t(v ? 'yes' : 'no') : field.options?.find(o => o.value === v)?.label ?? (Array.isArray(v) ? v.join(', ') : String(v)));
  if (value !== undefined && value !== null) return shown(value) || '—';
  return field.standard === undefined || field.standard === '' || (Array.isArray(field.standard) && field.standard.length === 0) ? '—' : <span className="hint">{t('standard', { value: shown(field.standard) })}</span>;
}
