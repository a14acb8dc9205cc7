import { useId } from 'react';
import { useMended } from './useMended';

type Option = { value: string; label: string; hint?: string };

/** One of a few, as large as a thumb. */
export function Choice({ label, name, options, value, onChange, error, row }: { label: string; name: string; options: Option[]; value: string | null; onChange: (value: string) => void; error?: string; row?: boolean }) {
  const id = useId(), [wrong, mend] = useMended(error);
  return (
    <fieldset className={wrong ? 'field wrong' : 'field'} aria-describedby={wrong ? id : undefined} onChange={mend}>
      <legend>{label}</legend>
      <div className={row ? 'choices row' : 'choices'}>
        {options.map(o => (
          <label key={o.value} className="choice">
            <input type="radio" name={name} value={o.value} checked={value === o.value} onChange={() => onChange(o.value)} />
            <span>{o.label}{o.hint && <small>{o.hint}</small>}</span>
          </label>
        ))}
      </div>
      <p id={id} className="error" role={wrong ? 'alert' : undefined}>{wrong}</p>
    </fieldset>
  );
}
