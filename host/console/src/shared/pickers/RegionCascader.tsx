import { Cascader, Form } from 'antd';
import { useWords } from '../../i18n/useWords';
import { pathOf } from '../action/convert';
import type { PickerProps } from '../action/fieldTypes';
import { type Division, divisions, divisionText, pathOfDivision } from './divisions';

/** Chooses a division by its names. Its words go into the field `region` beside it, unless somebody wrote something else there. */
export default function RegionCascader({ id, value, onChange, placeholder, disabled, 'aria-label': label }: PickerProps) {
  const { t } = useWords('shared');
  const form = Form.useFormInstance();
  const code = value as string | undefined, path = pathOfDivision(code), text = divisionText(path);
  const choose = (codes?: (string | number)[]) => {
    const chosen = codes?.at(-1)?.toString();
    onChange?.(chosen);
    const beside = id && form ? [...pathOf(id.replaceAll('_', '.')).slice(0, -1), 'region'] : undefined;
    if (!beside || !form.getFieldInstance(beside)) return;
    const written = (form.getFieldValue(beside) as string | undefined)?.trim() ?? '';
    if (written === '' || written === text) form.setFieldValue(beside, divisionText(pathOfDivision(chosen)));
  };
  return (
    <Cascader<Division> id={id} disabled={disabled} aria-label={label} options={divisions as Division[]} value={path.length > 0 ? path.map(d => d.value) : code ? [code] : undefined} onChange={v => choose(v as string[] | undefined)} changeOnSelect allowClear
      displayRender={labels => text || labels.join('')} placeholder={placeholder ?? t('region.hint')} style={{ width: '100%' }}
      showSearch={{ limit: 30, filter: (typed, options) => options.some(o => (o.label as string).includes(typed)) || divisionText(options as Division[]).includes(typed) }} />
  );
}
