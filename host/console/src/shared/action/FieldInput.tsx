import { DatePicker, Input, InputNumber, Select, Switch } from 'antd';
import { useWords } from '../../i18n/useWords';
import { pickerFor } from '../pickers/registry';
import { MoneyInput } from './MoneyInput';
import type { InputField, Picker, PickerProps } from './fieldTypes';

export const longText = /^(reason|note|notes|comment|text|body|description|question|answer|content|summary|remainingWork|sellerNote|buyerNote|resolutionText|findings|action|detail)$/;

/** The control that suits a field of the contract. */
export function FieldInput({ field, picker, beside, ...rest }: PickerProps & { field: InputField; picker?: Picker; /** Where the form holds the currency of this amount, if it asks for one. */ beside: (string | number)[] }) {
  const { value: word, t } = useWords('shared');
  const props = rest as Record<string, unknown>;
  const Chosen = picker ?? pickerFor(field);
  if (Chosen) return <Chosen {...rest} multiple={field.list} />;
  if (field.values) return <Select {...props} mode={field.list ? 'multiple' : undefined} allowClear={!field.required} options={field.values.map(v => ({ value: v, label: word(field.type, v) }))} showSearch={{ optionFilterProp: 'label' }} />;
  if (field.list) return <Select {...props} mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', ' ', '、']} placeholder={t('form.severalHint')} />;
  switch (field.type) {
    case 'Boolean': return <Switch {...props} checked={!!rest.value} />;
    case 'Int': case 'Long': return field.name.endsWith('Minor') ? <MoneyInput {...rest} beside={beside} /> : <InputNumber {...props} precision={0} style={{ width: '100%' }} />;
    case 'DateTime': return <DatePicker {...props} showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />;
    case 'Date': return <DatePicker {...props} style={{ width: '100%' }} />;
    default:
      if (/password/i.test(field.name)) return <Input.Password {...props} autoComplete="new-password" />;
      return longText.test(field.name) ? <Input.TextArea {...props} autoSize={{ minRows: 2, maxRows: 10 }} /> : <Input {...props} />;
  }
}
