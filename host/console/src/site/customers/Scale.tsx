import { type ReactNode, useId } from 'react';
import { t } from '../words/words';

/** A number on a scale, from very bad to very good. */
export function Scale({ label, name, min, max, value, onChange, error }: { label: ReactNode; name: string; min: number; max: number; value?: number; onChange: (value: number) => void; error?: string }) {
  const id = useId();
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={error ? id : undefined}>
      <legend>{label}</legend>
      <div className="scale">
        {Array.from({ length: max - min + 1 }, (_, i) => min + i).map(n => (
          <label key={n} className="choice"><input type="radio" name={name} value={n} checked={value === n} onChange={() => onChange(n)} /><span>{n}</span></label>
        ))}
      </div>
      <p className="ends hint" aria-hidden="true"><span>{t('survey.low')}</span><span>{t('survey.high')}</span></p>
      <p id={id} className="error" role={error ? 'alert' : undefined}>{error}</p>
    </fieldset>
  );
}
