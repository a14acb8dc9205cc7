import { useDraft } from '../app/useDraft';
import { useSend } from '../app/useSend';
import { Field } from '../parts/Field';
import { at, Problems, toFirstWrong } from '../parts/Problems';
import { courier, t } from '../words/words';
import { AnswerAboutReturnDocument, SendMyReturnDocument } from './MyReturn.gen';

/** Those that most parcels go back with; a return takes codes. */
const carriers = ['SF', 'JD', 'ZTO', 'YTO', 'STO', 'YUNDA', 'JT', 'EMS', 'DEPPON', 'OTHER'];

type Props = { it: { id: string; version: number; courier: string | null; waybillNumber: string | null }; onDone: () => Promise<void> };

/** Says with which parcel the goods go back. */
export function SendReturn({ it, onDone }: Props) {
  const [draft, setDraft, clear] = useDraft(`send.${it.id}`, { courier: it.courier ?? '', waybillNumber: it.waybillNumber ?? '' });
  const { send, busy, problems } = useSend(SendMyReturnDocument);
  const submit = async () => {
    if (await send({ id: it.id, expectedVersion: it.version, courier: draft.courier.trim(), waybillNumber: draft.waybillNumber.trim() })) clear(); else toFirstWrong();
    await onDone();
  };
  return (
    <form noValidate onSubmit={e => { e.preventDefault(); void submit(); }}>
      <Field label={t('returns.courier')} name="courier" error={at(problems, 'courier')}>
        {field => <select {...field} value={draft.courier} onChange={e => setDraft({ courier: e.target.value })}><option value="">{t('returns.courierChoose')}</option>{[...new Set([...carriers, draft.courier])].filter(Boolean).map(c => <option key={c} value={c}>{courier(c)}</option>)}</select>}
      </Field>
      <Field label={t('returns.waybill')} name="waybillNumber" error={at(problems, 'waybillNumber')}>{field => <input {...field} value={draft.waybillNumber} onChange={e => setDraft({ waybillNumber: e.target.value })} autoCapitalize="characters" spellCheck={false} maxLength={60} />}</Field>
      <Problems problems={problems} fields={['courier', 'waybillNumber']} />
      <div className="buttons"><button type="submit" aria-disabled={busy}>{t(it.waybillNumber ? 'returns.sentAgain' : 'returns.sent')}</button></div>
    </form>
  );
}

/** Says what was asked about the return. */
export function AnswerReturn({ it, onDone }: Props) {
  const [draft, setDraft, clear] = useDraft(`answer.${it.id}`, { answer: '' });
  const { send, busy, problems } = useSend(AnswerAboutReturnDocument);
  const submit = async () => {
    if (await send({ id: it.id, expectedVersion: it.version, answer: draft.answer })) clear(); else toFirstWrong();
    await onDone();
  };
  return (
    <form noValidate onSubmit={e => { e.preventDefault(); void submit(); }}>
      <Field label={t('returns.answer')} name="answer" error={at(problems, 'answer')}>{field => <textarea {...field} rows={3} value={draft.answer} onChange={e => setDraft({ answer: e.target.value })} maxLength={1000} />}</Field>
      <Problems problems={problems} fields={['answer']} />
      <div className="buttons"><button type="submit" aria-disabled={busy}>{t('form.send')}</button></div>
    </form>
  );
}
