import { Card, Form, Input, InputNumber, Select, Switch } from 'antd';
import { useWords } from '../../../i18n/useWords';
import { rulesOf } from './rules';
import type { SchemaField } from './schemaForm';
import { SecretInput } from './SecretInput';

type Props = { fields: readonly SchemaField[]; /** Where the form keeps them. */ at: string; secretsSet: ReadonlySet<string> };

/** A plugin's settings as form items. */
export function SchemaFields({ fields, at, secretsSet }: Props) {
  const { t } = useWords('plugins');
  return fields.map(field => {
    const isSet = secretsSet.has(field.path.join('.'));
    if (field.kind === 'group') return <Card key={field.name} size="small" title={field.label} className="field-group">{field.hint && <p className="hint">{field.hint}</p>}<SchemaFields fields={field.fields!} at={at} secretsSet={secretsSet} /></Card>;
    return (
      <Form.Item key={field.name} name={[at, ...field.path]} label={field.label} extra={field.hint} required={field.required} rules={rulesOf(field, isSet, t)} valuePropName={field.kind === 'boolean' ? 'checked' : 'value'}>
        {control(field, isSet, t)}
      </Form.Item>
    );
  });
}

function control(field: SchemaField, isSet: boolean, t: (key: string) => string) {
  switch (field.kind) {
    case 'secret': return <SecretInput isSet={isSet} required={field.required} least={field.minLength} />;
    case 'longText': return <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />;
    case 'number': case 'integer': return <InputNumber precision={field.kind === 'integer' ? 0 : undefined} style={{ width: '100%' }} />;
    case 'boolean': return <Switch />;
    case 'choice': return <Select options={field.options} allowClear={!field.required} />;
    case 'list': return <Select mode="tags" open={false} suffixIcon={null} options={field.entry!.options} tokenSeparators={[',', '，', ' ', '、']} placeholder={t('severalHint')} />;
    default: return <Input />;
  }
}
