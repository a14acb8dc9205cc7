import { type FormEvent, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useAsk } from '../app/useAsk';
import { useDraft } from '../app/useDraft';
import { useSend } from '../app/useSend';
import { Choice } from '../parts/Choice';
import { Field } from '../parts/Field';
import { type Photo, PhotoPicker } from '../parts/PhotoPicker';
import { at, Problems, toFirstWrong } from '../parts/Problems';
import { Refused } from '../parts/Refused';
import { Skeleton } from '../parts/Skeleton';
import { minor } from '../words/format';
import { t, word } from '../words/words';
import { type RaiseMyDisputeMutationVariables, RaiseMyDisputeDocument } from './NewDispute.gen';
import { ReturnableDocument } from './NewReturn.gen';
import { ReturnLine } from './ReturnLine';

type Asked = RaiseMyDisputeMutationVariables['input'];
type Outcome = NonNullable<Asked['wants']>;
const kinds: Asked['kind'][] = ['QUALITY', 'WRONG_ITEM', 'MISSING_ITEM', 'NOT_AS_DESCRIBED', 'LATE', 'PRICE'];
const outcomes: Outcome[] = ['PAY', 'PARTLY_PAY', 'REPLACE'];

type Draft = { kind: Asked['kind'] | null; wants: Outcome | null; claim: string; statement: string; photos: Photo[]; pieces: Record<string, number> };

/** Disputes one order, or the findings about a return of it: nothing is paid out to the seller from then on. */
export function NewDisputePage() {
  const { id } = useParams(), navigate = useNavigate(), [search] = useSearchParams(), returnId = search.get('return');
  const { data, fault, again } = useAsk(ReturnableDocument, { id: id! });
  const [draft, setDraft, clear] = useDraft<Draft>(`disputed.${returnId ?? id}`, { kind: null, wants: null, claim: '', statement: '', photos: [], pieces: {} });
  const { send, busy, problems } = useSend(RaiseMyDisputeDocument);
  const [tried, setTried] = useState(false);
  const order = data?.order, back = { to: returnId ? `/returns/${returnId}` : `/orders/${id}`, name: t(returnId ? 'returns.title' : 'track.order') };
  if (!data) return <Page title={t('disputes.raise')} back={back}>{fault ? <Refused fault={fault} again={again} /> : <Skeleton lines={8} />}</Page>;
  if (!order) return <Page title={t('app.nothing')} back={back}><p className="notice">{t('orders.unknown')}</p></Page>;
  const chosen = order.lines.filter(l => (draft.pieces[l.id] ?? 0) > 0), { kind, wants } = draft;
  const claimMinor = wants === 'PARTLY_PAY' && draft.claim.trim() ? minor(draft.claim, order.payable.currency) : null;
  const missing = { kind: tried && !kind ? t('disputes.pickKind') : undefined, claim: tried && Number.isNaN(claimMinor) ? t('disputes.claimWrong') : undefined };
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    setTried(true);
    if (!kind || Number.isNaN(claimMinor)) return toFirstWrong();
    const payload = await send({ orderId: order.id, returnId, kind, wants, claimMinor, statement: draft.statement, files: draft.photos.map(p => p.id), lines: chosen.map(l => ({ orderLineId: l.id, quantity: draft.pieces[l.id] })) });
    if (!payload?.dispute) return toFirstWrong();
    clear();
    void navigate(`/disputes/${payload.dispute.id}`, { replace: true });
  };
  return (
    <Page title={t('disputes.raise')} back={back}>
      <p className="hint">{t('disputes.raiseHint')}</p>
      <form noValidate onSubmit={e => void submit(e)}>
        <Choice label={t('disputes.what')} name="kind" options={kinds.map(k => ({ value: k, label: word('DisputeKind', k) }))} value={kind} onChange={v => setDraft({ kind: v as Asked['kind'] })} error={missing.kind ?? at(problems, 'kind')} row />
        <fieldset className="field">
          <legend>{t('disputes.which')}</legend>
          {order.lines.map(l => <ReturnLine key={l.id} line={{ ...l, shippedQuantity: l.quantity, returnedQuantity: 0 }} pieces={draft.pieces[l.id] ?? 0} onChange={n => setDraft({ pieces: { ...draft.pieces, [l.id]: n } })} kind={null} reason={null} opened={false}
            error={chosen.includes(l) ? at(problems, `lines.${chosen.indexOf(l)}`) : undefined} />)}
        </fieldset>
        <Choice label={t('disputes.wants')} name="wants" options={outcomes.map(o => ({ value: o, label: word('DisputeOutcome', o) }))} value={wants} onChange={v => setDraft({ wants: v as Outcome })} error={at(problems, 'wants')} row />
        {wants === 'PARTLY_PAY' && <Field label={t('disputes.claim')} name="claim" optional error={missing.claim ?? at(problems, 'claimMinor')}>{field => <input {...field} inputMode="decimal" value={draft.claim} onChange={e => setDraft({ claim: e.target.value })} maxLength={12} />}</Field>}
        <Field label={t('disputes.statement')} name="statement" error={at(problems, 'statement')}>{field => <textarea {...field} rows={4} value={draft.statement} onChange={e => setDraft({ statement: e.target.value })} maxLength={2000} />}</Field>
        <PhotoPicker label={t('photos.label')} value={draft.photos} onChange={photos => setDraft({ photos })} error={at(problems, 'files')} />
        <Problems problems={problems} fields={['kind', 'wants', 'statement', 'files', ...(wants === 'PARTLY_PAY' ? ['claimMinor'] : []), ...chosen.map((_, i) => `lines.${i}`)]} />
        <div className="buttons"><button type="submit" aria-disabled={busy}>{t('disputes.send')}</button></div>
      </form>
    </Page>
  );
}
