import { type ReactNode, useId } from 'react';
import { t } from '../words/words';

type Given = { id: string; name: string; 'aria-invalid'?: true; 'aria-describedby'?: string };

/** A labelled control with its hint, and in words what is wrong with it. */
export function Field({ label, name, hint, error, optional, children }: { label: string; name: string; hint?: string; error?: string; optional?: boolean; children: (field: Given) => ReactNode }) {
  const id = useId(), says = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}{optional && <span className="hint"> {t('form.optional')}</span>}</label>
      {hint && <p id={`${id}h`} className="hint">{hint}</p>}
      {children({ id, name, 'aria-invalid': error ? true : undefined, 'aria-describedby': says || undefined })}
      <p id={`${id}e`} className="error" role={error ? 'alert' : undefined}>{error}</p>
    </div>
  );
}
