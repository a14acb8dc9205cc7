import { useDraft } from '../app/useDraft';
import { useSend } from '../app/useSend';
import { Field } from '../parts/Field';
import { type Photo, PhotoPicker } from '../parts/PhotoPicker';
import { at, Problems, toFirstWrong } from '../parts/Problems';
import { t } from '../words/words';
import { AddToMyDisputeDocument } from './MyDispute.gen';

/** Lays words and photos before a dispute; what was asked is answered by it. */
export function AddToDispute({ it, label, onDone }: { it: { id: string; version: number }; label: string; onDone: () => Promise<void> }) {
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
