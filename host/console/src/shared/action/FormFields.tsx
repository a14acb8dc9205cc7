import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Form } from 'antd';
import { useWords } from '../../i18n/useWords';
import { FieldInput, longText } from './FieldInput';
import { takesFiles } from '../pickers/registry';
import { uploadsFirst } from '../pickers/uploading';
import type { InputField, Picker } from './fieldTypes';

type Props = { fields: readonly InputField[]; input: string; path?: (string | number)[]; /** `path` from the form's root; within a list the two differ. */ at?: (string | number)[]; hide?: readonly string[]; pickers?: Record<string, Picker> };

// An address is written from the large to the small, in one piece.
const place = ['country', 'regionCode', 'divisionCode', 'region', 'address', 'addressLines', 'detail', 'postalCode'];

/** The contract lists fields by name; people want to know what it is, then what is needed, then what has parts, and remarks last. */
function inOrder(fields: readonly InputField[], pickers: Record<string, Picker>) {
  const known = Object.keys(pickers);
  const isPlace = fields.some(f => f.name === 'regionCode' || f.name === 'divisionCode'), within = (f: InputField) => (isPlace ? place.indexOf(f.name) : -1);
  const needed = (f: InputField) => (f.name === 'code' || f.name === 'sku' || f.name === 'item' ? 0 : f.name === 'name' ? 1 : 2);
  const rank = (f: InputField) => (f.fields ? 4 + known.indexOf(f.name) / 100 : (f.required ? needed(f) : longText.test(f.name) ? 5 : 3) + (within(f) < 0 ? 0 : 0.5 + within(f) / 100));
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

/** The fields of a mutation's input as form items; lists of objects can grow and shrink. */
export function FormFields({ fields, input, path = [], at = path, hide = [], pickers = {} }: Props) {
  const { field: word, t } = useWords('shared');
  return inOrder(fields.filter(f => !hide.includes(f.name)), pickers).map(field => {
    const label = word(field.name, input), name = [...path, field.name];
    const rules = [...(field.required && field.type !== 'Boolean' ? [{ required: true, message: t('form.missing', { label }) }] : []), ...(takesFiles(field) ? [uploadsFirst(t('form.uploading'))] : [])];
    if (field.fields && field.list && !pickers[field.name]) return (
      <Form.Item key={field.name} label={label} required={field.required}>
        <Form.List name={name} initialValue={field.required ? [{}] : undefined}>
          {(rows, { add, remove }) => (
            <Flex vertical gap={8}>
              {rows.map(row => (
                <Card key={row.key} size="small" extra={<Button type="text" size="small" icon={<MinusCircleOutlined />} aria-label={t('form.remove')} onClick={() => remove(row.name)} />}>
                  <FormFields fields={field.fields!} input={field.type} path={[row.name]} at={[...at, field.name, row.name]} pickers={pickers} />
                </Card>
              ))}
              <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({})}>{t('form.add', { label })}</Button>
            </Flex>
          )}
        </Form.List>
      </Form.Item>
    );
    if (field.fields && !pickers[field.name]) return <Card key={field.name} size="small" title={label} className="field-group"><FormFields fields={field.fields} input={field.type} path={name} at={[...at, field.name]} pickers={pickers} /></Card>;
    return <Form.Item key={field.name} name={name} label={label} rules={rules}><FieldInput field={field} beside={[...at, 'currency']} picker={pickers[field.name]} /></Form.Item>;
  });
}
