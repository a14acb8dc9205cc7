import { useId } from 'react';
import { Field } from '../parts/Field';
import { language, t } from '../words/words';
import { Scale } from './Scale';
import type { SurveySheetQuery } from './Survey.gen';
import type { Answer } from './SurveyPage';

type Asked = NonNullable<SurveySheetQuery['surveyByToken']>['questions'][number];

/** One question of a survey: a scale, something to choose, or room for words. */
export function Question({ question: q, answer, onChange, error }: { question: Asked; answer: Answer; onChange: (answer: Answer) => void; error?: string }) {
  const id = useId(), isEnglish = language() === 'en', text = isEnglish ? q.textEn : q.textZh;
  const label = <>{text}{!q.isRequired && <span className="hint"> {t('form.optional')}</span>}</>;
  if (q.kind === 'TEXT') return <Field label={text} name={q.key} optional={!q.isRequired} error={error}>{field => <textarea {...field} rows={3} value={answer.text ?? ''} onChange={e => onChange({ text: e.target.value })} maxLength={2000} />}</Field>;
  if (q.kind === 'SCALE') return <Scale label={label} name={q.key} min={q.min} max={q.max} value={answer.number} onChange={number => onChange({ number })} error={error} />;
  const options = (q.options ?? []).filter((o): o is NonNullable<typeof o> => o !== null), chosen = answer.choices ?? [];
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={error ? id : undefined}>
      <legend>{label}</legend>
      <div className="choices">
        {options.map(o => (
          <label key={o.key} className="choice">
            <input type={q.kind === 'SINGLE' ? 'radio' : 'checkbox'} name={q.key} value={o.key} checked={chosen.includes(o.key)}
              onChange={e => onChange({ choices: q.kind === 'SINGLE' ? [o.key] : e.target.checked ? [...chosen, o.key] : chosen.filter(c => c !== o.key) })} />
            <span>{isEnglish ? o.textEn : o.textZh}</span>
          </label>
        ))}
      </div>
      <p id={id} className="error" role={error ? 'alert' : undefined}>{error}</p>
    </fieldset>
  );
}
