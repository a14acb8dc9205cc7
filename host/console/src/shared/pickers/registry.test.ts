import { expect, it } from 'vitest';
import type { InputField, InputForm } from '../action/fieldTypes';
import { pickerFor } from './registry';

const files = new Set(['photos', 'photoIds', 'files', 'fileIds', 'attachments', 'signature']);
const forms = Object.entries(import.meta.glob<Record<string, unknown>>('../../**/*.gen.ts', { eager: true })).flatMap(([file, all]) => Object.entries(all).flatMap(([name, form]) => (name.endsWith('Form') ? [{ file, form: form as InputForm }] : [])));
const all = (fields: readonly InputField[]): InputField[] => fields.flatMap(f => [f, ...all(f.fields ?? [])]);

it('asks for files with a picker, never for their ids', () => {
  const asked = forms.flatMap(({ file, form }) => all(form.fields).filter(f => files.has(f.name)).map(f => ({ at: `${file} ${form.mutation} ${f.name}`, picked: pickerFor(f) !== null, text: f.type === 'String' || f.type === 'ID' })));
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter(a => !a.picked || !a.text).map(a => a.at)).toEqual([]);
});
