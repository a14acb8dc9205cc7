import { Alert, Form, type FormInstance } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fromInput, pathOf, toInput } from './convert';
import { FormFields } from './FormFields';
import { CurrencyContext } from './MoneyInput';
import type { InputForm, Picker } from './fieldTypes';
import type { RefusalFragment } from './Refusal.gen';
import { type ActionDocument, useAction } from './useAction';

export type Action = {
  document: ActionDocument;
  form: InputForm;
  /** What the form begins with, as the API would take it. */
  initial?: Record<string, unknown>;
  /** What is sent and not asked for: `id`, `expectedVersion` and the like. */
  fixed?: Record<string, unknown>;
  hide?: readonly string[];
  pickers?: Record<string, Picker>;
  /** Of the amounts asked for, where the form does not ask for it. */
  currency?: string;
  /** Replaces the fields made from the contract. */
  fields?: ReactNode;
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Props = Action & { instance: FormInstance; onDone: (payload: any) => void; onBusy?: (busy: boolean) => void; onConflict?: () => void };

/** A form made from the contract that runs a mutation; a refusal stands at the field it names, or above. What was typed stays. */
export function ActionForm({ document, form, initial, fixed, hide, pickers, currency, fields, instance, onDone, onBusy, onConflict }: Props) {
  const { t } = useTranslation('shared');
  const { run } = useAction(document);
  const [problems, setProblems] = useState<readonly RefusalFragment[]>([]);
  const hidden = [...(hide ?? []), ...Object.keys(fixed ?? {})];
  const money = currency ?? (fixed?.currency ?? initial?.currency ?? 'CNY') as string;
  const submit = async (values: Record<string, unknown>) => {
    onBusy?.(true);
    const { payload, refusals } = await run({ ...toInput(form.fields, values, money), ...fixed });
    onBusy?.(false);
    if (!refusals) { setProblems([]); onDone(payload); return; }
    const shown = refusals.filter(r => r.field && instance.getFieldInstance(pathOf(r.field)));
    instance.setFields(shown.map(r => ({ name: pathOf(r.field!), errors: [r.message] })));
    setProblems(refusals.filter(r => !shown.includes(r)));
    if (refusals.some(r => r.code === 'VERSION_CONFLICT')) onConflict?.();
  };
  return (
    <Form form={instance} layout="vertical" onFinish={submit} initialValues={initial && fromInput(form.fields, initial, money)} scrollToFirstError>
      {problems.length > 0 && (
        <Form.Item><Alert type="error" showIcon role="alert" title={problems.map(p => p.message).join(' ')} description={problems.some(p => p.code === 'VERSION_CONFLICT') ? t('form.conflict') : undefined} /></Form.Item>
      )}
      <CurrencyContext value={money}>{fields ?? <FormFields fields={form.fields} input={form.input} hide={hidden} pickers={pickers} />}</CurrencyContext>
    </Form>
  );
}
