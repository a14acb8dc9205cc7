import { useAsk } from '../app/useAsk';
import { useDraft } from '../app/useDraft';
import { useSend } from '../app/useSend';
import { useVisitor } from '../app/visitor';
import { Field } from '../parts/Field';
import { at, Problems, toFirstWrong } from '../parts/Problems';
import { t } from '../words/words';
import { Scale } from './Scale';
import { MyRatingsDocument, GiveRatingDocument } from './Ratings.gen';

/** What the customer says in public about something that is done: once, and then what was said and answered. */
export function Rating({ about }: { about: string }) {
  const { offers } = useVisitor();
  const { data, again } = useAsk(MyRatingsDocument, {}, { everySeconds: 20, skip: !offers('Customers', 'customers:review:own') });
  const it = data?.myRatings?.find(r => r.documentId === about);
  if (!it) return null;
  return (
    <section className="panel">
      <h2>{t('rating.title')}</h2>
      {it.score === null ? <Rate about={about} onDone={again} /> : (
        <>
          <p><strong>{t('rating.yours', { score: it.score })}</strong></p>
          {it.text && <p className="words">{it.text}</p>}
          {it.reply && <p className="words">{t('rating.reply', { text: it.reply })}</p>}
        </>
      )}
    </section>
  );
}

function Rate({ about, onDone }: { about: string; onDone: () => Promise<void> }) {
  const [draft, setDraft, clear] = useDraft<{ score?: number; text: string }>(`rating.${about}`, { text: '' });
  const { send, busy, problems } = useSend(GiveRatingDocument);
  const submit = async () => {
    if (await send({ documentId: about, score: draft.score ?? 0, text: draft.text.trim() || null })) clear(); else toFirstWrong();
    await onDone();
  };
  return (
    <form noValidate onSubmit={e => { e.preventDefault(); void submit(); }}>
      <Scale label={t('rating.score')} name="score" min={1} max={5} value={draft.score} onChange={score => setDraft({ score })} error={draft.score === undefined && at(problems, 'score') ? t('survey.missing') : at(problems, 'score')} />
      <Field label={t('rating.text')} name="text" optional hint={t('rating.public')} error={at(problems, 'text')}>{field => <textarea {...field} rows={2} value={draft.text} onChange={e => setDraft({ text: e.target.value })} maxLength={1000} />}</Field>
      <Problems problems={problems} fields={['score', 'text']} />
      <div className="buttons"><button type="submit" className="second" aria-disabled={busy}>{t('survey.send')}</button></div>
    </form>
  );
}
