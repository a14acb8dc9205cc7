import type { InputForm, Picker } from '../action/fieldTypes';
import type { ActionDocument } from '../action/useAction';

/** A mutation for each of many rows. */
export type BulkAction<T> = {
  mutation: string; document: ActionDocument;
  /** What it takes of the row, beside the key; null leaves the row out. */
  input: (row: T) => Record<string, unknown> | null;
  name: (row: T) => string; danger?: boolean;
  /** Asked once, for what is the same in all rows; without it nothing is asked. */
  form?: InputForm;
  /** What the form does not ask for: what `input` gives. */
  hide?: readonly string[];
  pickers?: Record<string, Picker>;
};
