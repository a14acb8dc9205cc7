import { useState } from 'react';
import { useDraft } from '../app/useDraft';
import { useSend } from '../app/useSend';
import { Field } from '../parts/Field';
import { type Photo, PhotoPicker } from '../parts/PhotoPicker';
import { at, Problems, toFirstWrong } from '../parts/Problems';
import { t } from '../words/words';
import { AddToMyRequestDocument, ReopenMyRequestDocument } from './MyRequest.gen';

type Props = { it: { id: string; version: number }; onDone: () => Promise<void> };

/** Says more about a request, or shows photos of it. */
export function AddToRequest({ it, onDone }: Props) {
  const [draft, setDraft, clear] = useDraft(`add.${it.id}`, { text: '', photos: [] as Photo[] });
  const { send, busy, problems } = useSend(AddToMyRequestDocument);
  const [sent, setSent] = useState(false);
  const submit = async () => {
    const payload = await send({ id: it.id, text: draft.text, fileIds: draft.photos.map(p => p.id) });
    setSent(payload !== null);
    if (payload) clear(); else toFirstWrong();
    await onDone();
  };
  return (
    <form noValidate onSubmit={e => { e.preventDefault(); void submit(); }}>
      <Field label={t('requests.add')} name="text" error={at(problems, 'text')}>{field => <textarea {...field} rows={3} value={draft.text} onChange={e => { setDraft({ text: e.target.value }); setSent(false); }} maxLength={4000} />}</Field>
      <PhotoPicker label={t('photos.label')} value={draft.photos} onChange={photos => setDraft({ photos })} error={at(problems, 'fileIds')} />
      <Problems problems={problems} fields={['text', 'fileIds']} />
      <div className="buttons"><button type="submit" aria-disabled={busy}>{t('form.send')}</button></div>
      <p role="status" className="hint">{sent ? t('requests.added') : ''}</p>
    </form>
  );
}

/** It was settled, and is not well. */
export function ReopenRequest({ it, onDone }: Props) {
  const [draft, setDraft, clear] = useDraft(`reopen.${it.id}`, { reason: '' });
  const { send, busy, problems } = useSend(ReopenMyRequestDocument);
  const submit = async () => {
    if (await send({ id: it.id, expectedVersion: it.version, reason: draft.reason })) clear(); else toFirstWrong();
    await onDone();
  };
  return (
    <form className="panel" noValidate onSubmit={e => { e.preventDefault(); void submit(); }}>
      <Field label={t('requests.reopenWhy')} name="reason" error={at(problems, 'reason')}>{field => <textarea {...field} rows={2} value={draft.reason} onChange={e => setDraft({ reason: e.target.value })} maxLength={500} />}</Field>
      <Problems problems={problems} fields={['reason']} />
      <div className="buttons"><button type="submit" className="second" aria-disabled={busy}>{t('requests.reopen')}</button></div>
    </form>
  );
}
