import { type ReactNode, useId } from 'react';
import { t } from '../words/words';
import { useMended } from './useMended';

type Given = { id: string; name: string; 'aria-invalid'?: true; 'aria-describedby'?: string };

/** A labelled control with its hint, and in words what is wrong with it. */
export function Field({ label, name, hint, error, optional, children }: { label: string; name: string; hint?: string; error?: string; optional?: boolean; children: (field: Given) => ReactNode }) {
  const id = useId(), [wrong, mend] = useMended(error), says = [hint && `${id}h`, wrong && `${id}e`].filter(Boolean).join(' ');
  return (
    <div className={wrong ? 'field wrong' : 'field'} onChange={mend}>
      <label htmlFor={id}>{label}{optional && <span className="hint"> {t('form.optional')}</span>}</label>
      {hint && <p id={`${id}h`} className="hint">{hint}</p>}
      {children({ id, name, 'aria-invalid': wrong ? true : undefined, 'aria-describedby': says || undefined })}
      <p id={`${id}e`} className="error" role={wrong ? 'alert' : undefined}>{wrong}</p>
    </div>
  );
}
