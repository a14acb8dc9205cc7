import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useDraft } from '../app/useDraft';
import { type Problem, useSend } from '../app/useSend';
import { t } from '../words/words';
import { Field } from './Field';
import { at, Problems, toFirstWrong } from './Problems';

type Props<T> = {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  mutation: TypedDocumentNode<T, any>; it: { id: string; version: number };
  /** What the button says. */
  label: string; hint?: string; onDone: () => Promise<void>;
};

/** Takes back what the customer began, after a second thought and with a reason. */
export function CallOff<T extends Record<string, { userErrors: readonly Problem[] }>>({ mutation, it, label, hint, onDone }: Props<T>) {
  const [draft, setDraft, clear] = useDraft(`off.${it.id}`, { open: false, reason: '' });
  const { send, busy, problems } = useSend(mutation);
  const submit = async () => {
    if (await send({ id: it.id, expectedVersion: it.version, reason: draft.reason })) clear(); else toFirstWrong();
    await onDone();
  };
  if (!draft.open) return <div className="buttons"><button type="button" className="second" onClick={() => setDraft({ open: true })}>{label}</button></div>;
  return (
    <form className="panel" noValidate onSubmit={e => { e.preventDefault(); void submit(); }}>
      {hint && <p>{hint}</p>}
      <Field label={t('returns.cancelReason')} name="reason" error={at(problems, 'reason')}>{field => <input {...field} value={draft.reason} onChange={e => setDraft({ reason: e.target.value })} maxLength={200} autoFocus />}</Field>
      <Problems problems={problems} fields={['reason']} />
      <div className="buttons"><button type="submit" aria-disabled={busy}>{label}</button><button type="button" className="second" onClick={clear}>{t('app.notNow')}</button></div>
    </form>
  );
}
