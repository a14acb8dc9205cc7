import { useState } from 'react';
import { useDraft } from '../app/useDraft';
import { useSend } from '../app/useSend';
import { Field } from '../parts/Field';
import { type Photo, PhotoPicker } from '../parts/PhotoPicker';
import { at, Problems, toFirstWrong } from '../parts/Problems';
import { t } from '../words/words';
import { AddToMyDisputeDocument, WithdrawMyDisputeDocument } from './MyDispute.gen';

type Props = { it: { id: string; version: number }; onDone: () => Promise<void> };

/** Lays words and photos before a dispute; what was asked is answered by it. */
export function AddToDispute({ it, label, onDone }: Props & { label: string }) {
  const [draft, setDraft, clear] = useDraft(`dispute.${it.id}`, { text: '', photos: [] as Photo[] });
  const { send, busy, problems } = useSend(AddToMyDisputeDocument);
  const submit = async () => {
    if (await send({ id: it.id, expectedVersion: it.version, text: draft.text || null, files: draft.photos.map(p => p.id) })) clear(); else toFirstWrong();
    await onDone();
  };
  return (
    <form noValidate onSubmit={e => { e.preventDefault(); void submit(); }}>
      <Field label={label} name="text" error={at(problems, 'text')}>{field => <textarea {...field} rows={3} value={draft.text} onChange={e => setDraft({ text: e.target.value })} maxLength={2000} />}</Field>
      <PhotoPicker label={t('photos.label')} value={draft.photos} onChange={photos => setDraft({ photos })} error={at(problems, 'files')} />
      <Problems problems={problems} fields={['text', 'files']} />
      <div className="buttons"><button type="submit" aria-disabled={busy}>{t('form.send')}</button></div>
    </form>
  );
}

/** Disputes it no more, with a reason. */
export function WithdrawDispute({ it, onDone }: Props) {
  const [open, setOpen] = useState(false), [reason, setReason] = useState('');
  const { send, busy, problems } = useSend(WithdrawMyDisputeDocument);
  const submit = async () => {
    if (!(await send({ id: it.id, expectedVersion: it.version, reason }))) toFirstWrong();
    await onDone();
  };
  if (!open) return <div className="buttons"><button type="button" className="second" onClick={() => setOpen(true)}>{t('disputes.withdraw')}</button></div>;
  return (
    <form className="panel" noValidate onSubmit={e => { e.preventDefault(); void submit(); }}>
      <p>{t('disputes.withdrawHint')}</p>
      <Field label={t('returns.cancelReason')} name="reason" error={at(problems, 'reason')}>{field => <input {...field} value={reason} onChange={e => setReason(e.target.value)} maxLength={200} autoFocus />}</Field>
      <Problems problems={problems} fields={['reason']} />
      <div className="buttons"><button type="submit" aria-disabled={busy}>{t('disputes.withdraw')}</button><button type="button" className="second" onClick={() => setOpen(false)}>{t('app.notNow')}</button></div>
    </form>
  );
}
