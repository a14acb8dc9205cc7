import type { ComponentType } from 'react';

/** One field of a mutation's input, as codegen writes it from the contract. */
export type InputField = {
  readonly name: string; readonly type: string; readonly required?: boolean; readonly list?: boolean;
  readonly values?: readonly string[]; readonly fields?: readonly InputField[];
};
export type InputForm = { readonly mutation: string; readonly input: string; readonly fields: readonly InputField[] };

export type PickerProps = { id?: string; value?: unknown; onChange?: (value: unknown) => void; multiple?: boolean; disabled?: boolean; 'aria-label'?: string; placeholder?: string };
export type Picker = ComponentType<PickerProps>;
