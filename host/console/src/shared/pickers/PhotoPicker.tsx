import type { PickerProps } from '../action/fieldTypes';
import { FilePicker } from './FilePicker';

/** Pictures from this computer, or from the camera of a telephone. */
export function PhotoPicker(props: PickerProps) {
  return <FilePicker {...props} accept="image/*" />;
}
