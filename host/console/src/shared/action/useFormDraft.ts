import type { FormInstance } from 'antd';
import { useCallback, useEffect } from 'react';

/** Keeps what was typed into a long form over a reload, in this tab, until it is saved or the person signs out. */
export function useFormDraft(form: FormInstance, name: string) {
  const key = `console.draft.${name}`;
  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept) form.setFieldsValue(JSON.parse(kept) as object);
  }, [form, key]);
  return {
    keep: useCallback(() => sessionStorage.setItem(key, JSON.stringify(form.getFieldsValue(true))), [form, key]),
    forget: useCallback(() => sessionStorage.removeItem(key), [key]),
  };
}
