import { useId } from 'react';
import { Field } from '../parts/Field';
import { language, t } from '../words/words';
import type { SurveySheetQuery } from './Survey.gen';
import type { Answer } from './SurveyPage';

type Asked = NonNullable<SurveySheetQuery['surveyByToken']>['questions'][number];

/** One question of a survey: a scale, something to choose, or room for words. */
export function Question({ question: q, answer, onChange, error }: { question: Asked; answer: Answer; onChange: (answer: Answer) => void; error?: string }) {
  const id = useId(), isEnglish = language() === 'en', text = isEnglish ? q.textEn : q.textZh;
  if (q.kind === 'TEXT') return <Field label={text} name={q.key} optional={!q.isRequired} error={error}>{field => <textarea {...field} rows={3} value={answer.text ?? ''} onChange={e => onChange({ text: e.target.value })} maxLength={2000} />}</Field>;
  const options = (q.options ?? []).filter((o): o is NonNullable<typeof o> => o !== null), chosen = answer.choices ?? [];
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={error ? id : undefined}>
      <legend>{text}{!q.isRequired && <span className="hint"> {t('form.optional')}</span>}</legend>
      {q.kind === 'SCALE' ? (
        <>
          <div className="scale">
            {Array.from({ length: q.max - q.min + 1 }, (_, i) => q.min + i).map(n => (
              <label key={n} className="choice"><input type="radio" name={q.key} value={n} checked={answer.number === n} onChange={() => onChange({ number: n })} /><span>{n}</span></label>
            ))}
          </div>
          <p className="ends hint" aria-hidden="true"><span>{t('survey.low')}</span><span>{t('survey.high')}</span></p>
        </>
      ) : (
        <div className="choices">
          {options.map(o => (
            <label key={o.key} className="choice">
              <input type={q.kind === 'SINGLE' ? 'radio' : 'checkbox'} name={q.key} value={o.key} checked={chosen.includes(o.key)}
                onChange={e => onChange({ choices: q.kind === 'SINGLE' ? [o.key] : e.target.checked ? [...chosen, o.key] : chosen.filter(c => c !== o.key) })} />
              <span>{isEnglish ? o.textEn : o.textZh}</span>
            </label>
          ))}
        </div>
      )}
      <p id={id} className="error" role={error ? 'alert' : undefined}>{error}</p>
    </fieldset>
  );
}
