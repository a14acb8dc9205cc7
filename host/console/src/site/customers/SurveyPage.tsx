import { type FormEvent, useState } from 'react';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { useAsk } from '../app/useAsk';
import { useDraft } from '../app/useDraft';
import { useSend } from '../app/useSend';
import { at, Problems, toFirstWrong } from '../parts/Problems';
import { Refused } from '../parts/Refused';
import { Skeleton } from '../parts/Skeleton';
import { day } from '../words/format';
import { language, t } from '../words/words';
import { Question } from './Question';
import { AnswerSurveyDocument, SurveySheetDocument } from './Survey.gen';

export type Answer = { number?: number; choices?: string[]; text?: string };

/** A survey behind the link that somebody was sent; it works once, and nobody has to sign in for it. */
export function SurveyPage() {
  const { token } = useParams();
  const { data, fault, again } = useAsk(SurveySheetDocument, { token: token! });
  const [draft, setDraft, clear] = useDraft<Record<string, Answer>>(`survey.${token}`, {});
  const { send, busy, problems } = useSend(AnswerSurveyDocument);
  const [tried, setTried] = useState(false), [done, setDone] = useState(false);
  const sheet = data?.surveyByToken, title = sheet ? (language() === 'en' ? sheet.titleEn : sheet.titleZh) : t('survey.title');
  if (done) return <Page title={t('survey.thanks')}><p className="notice good" role="status">{t('survey.thanksHint')}</p></Page>;
  if (!data) return <Page title={t('survey.title')}>{fault ? <Refused fault={fault} again={again} /> : <Skeleton lines={6} />}</Page>;
  if (!sheet) return <Page title={t('survey.title')}><p className="notice">{t('survey.unknown')}</p></Page>;
  if (sheet.state === 'ANSWERED' || sheet.state === 'EXPIRED') return <Page title={title}><p className="notice">{t(`survey.${sheet.state}`)}</p></Page>;
  const given = sheet.questions.filter(q => { const a = draft[q.key]; return a && (a.number !== undefined || a.text?.trim() || (a.choices?.length ?? 0) > 0); });
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    setTried(true);
    if (sheet.questions.some(q => q.isRequired && !given.includes(q))) return toFirstWrong();
    if (!(await send({ token: token!, answers: given.map(q => ({ question: q.key, number: draft[q.key].number ?? null, choices: draft[q.key].choices ?? [], text: draft[q.key].text?.trim() || null })) }))) return toFirstWrong();
    clear();
    setDone(true);
  };
  const wrong = (key: string) => tried && sheet.questions.some(q => q.key === key && q.isRequired && !given.includes(q)) ? t('survey.missing') : at(problems, `answers.${key}`) ?? (given.some(q => q.key === key) ? at(problems, `answers.${given.findIndex(q => q.key === key)}`) : undefined);
  return (
    <Page title={title}>
      <p className="hint">{t('survey.until', { day: day(sheet.expiresAt) })}</p>
      <form noValidate onSubmit={e => void submit(e)}>
        {sheet.questions.map(q => <Question key={q.key} question={q} answer={draft[q.key] ?? {}} onChange={answer => setDraft({ [q.key]: answer })} error={wrong(q.key)} />)}
        <Problems problems={problems} fields={['answers']} />
        <div className="buttons"><button type="submit" aria-disabled={busy}>{t('survey.send')}</button></div>
      </form>
    </Page>
  );
}
