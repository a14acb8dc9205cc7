import { Select } from 'antd';
import type { PickerProps } from '../../shared/action/fieldTypes';

/** The languages that messages are written in, each in its own words. */
export function LanguagePicker(props: PickerProps) {
  return <Select {...(props as object)} mode={undefined} options={[{ value: 'zh-CN', label: '中文' }, { value: 'en', label: 'English' }]} />;
}
