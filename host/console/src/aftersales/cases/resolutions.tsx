import { AutoComplete } from 'antd';
import { useWords } from '../../i18n/useWords';
import type { PickerProps } from '../../shared/action/fieldTypes';
import { named } from '../../shared/listText';

const usual = ['REPAIRED', 'ANSWERED', 'REFUNDED', 'EXCHANGED', 'RETURNED', 'EXPLAINED', 'COMPENSATED', 'NO_FAULT_FOUND', 'OTHER'];

/** How a case ended: the usual ways, or an own code. */
export function resolutionPicker(props: PickerProps) {
  const { t } = useWords('cases');
  return <AutoComplete {...(props as object)} options={usual.map(value => ({ value, label: named(t(`resolution.${value}`), value) }))} showSearch={{ filterOption: true }} />;
}
