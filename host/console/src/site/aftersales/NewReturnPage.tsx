import { type FormEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
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
import { t, word } from '../words/words';
import { type RequestMyReturnMutationVariables, RequestMyReturnDocument, ReturnableDocument } from './NewReturn.gen';
import { ReturnLine } from './ReturnLine';

type Asked = RequestMyReturnMutationVariables['input'];
const kinds: Asked['kind'][] = ['RETURN_REFUND', 'EXCHANGE', 'REFUND_ONLY', 'REPAIR'];
const reasons: Asked['lines'][number]['reason'][] = ['NO_REASON', 'WRONG_SIZE', 'QUALITY', 'DAMAGED', 'WRONG_ITEM', 'MISSING_ITEM', 'NOT_AS_DESCRIBED', 'LATE'];

type Draft = { kind: Asked['kind'] | null; reason: Asked['lines'][number]['reason'] | null; opened: boolean; note: string; photos: Photo[]; pieces: Record<string, number> };

/** Asks for a return of what was bought in one order; the rules' word stands at each line before it is asked. */
export function NewReturnPage() {
  const { id } = useParams(), navigate = useNavigate();
  const { data, fault, again } = useAsk(ReturnableDocument, { id: id! });
  const [draft, setDraft, clear] = useDraft<Draft>(`return.${id}`, { kind: null, reason: null, opened: false, note: '', photos: [], pieces: {} });
  const { send, busy, problems } = useSend(RequestMyReturnDocument);
  const [tried, setTried] = useState(false);
  const order = data?.order, back = { to: `/orders/${id}`, name: t('track.order') };
  if (!data) return <Page title={t('home.return')} back={back}>{fault ? <Refused fault={fault} again={again} /> : <Skeleton lines={8} />}</Page>;
  if (!order) return <Page title={t('app.nothing')} back={back}><p className="notice">{t('orders.unknown')}</p></Page>;
  const lines = order.lines.filter(l => l.shippedQuantity > l.returnedQuantity), chosen = lines.filter(l => (draft.pieces[l.id] ?? 0) > 0);
  const { kind, reason } = draft;
  const missing = { lines: !tried || chosen.length > 0 ? undefined : t('returns.pickLines'), kind: !tried || kind ? undefined : t('returns.pickKind'), reason: !tried || reason ? undefined : t('returns.pickReason') };
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    setTried(true);
    if (chosen.length === 0 || !kind || !reason) return toFirstWrong();
    const payload = await send({ orderId: order.id, kind, lines: chosen.map(l => ({ orderLineId: l.id, quantity: draft.pieces[l.id], reason, opened: draft.opened, note: draft.note || null, photos: draft.photos.map(p => p.id) })) });
    if (!payload?.returnAuthorization) return toFirstWrong();
    clear();
    void navigate(`/returns/${payload.returnAuthorization.id}`, { replace: true });
  };
  const shown = chosen.flatMap((_, i) => [`lines.${i}.quantity`, `lines.${i}.orderLineId`, `lines.${i}.photos`, `lines.${i}.note`, `lines.${i}.reason`, `lines.${i}.resolution`]);
  const each = (field: string) => chosen.map((_, i) => at(problems, `lines.${i}.${field}`)).find(Boolean);
  return (
    <Page title={t('home.return')} back={back}>
      <form noValidate onSubmit={e => void submit(e)}>
        <Choice label={t('returns.what')} name="kind" options={kinds.map(k => ({ value: k, label: word('ReturnKind', k), hint: t(`returns.kindHint.${k}`) }))} value={kind} onChange={v => setDraft({ kind: v as Asked['kind'] })} error={missing.kind ?? each('resolution')} />
        <Choice label={t('returns.why')} name="reason" options={reasons.map(r => ({ value: r, label: word('ReturnReason', r) }))} value={reason} onChange={v => setDraft({ reason: v as Draft['reason'] })} error={missing.reason ?? each('reason')} row />
        <fieldset className={missing.lines ? 'field wrong' : 'field'}>
          <legend>{t('returns.which')}</legend>
          {lines.map(l => <ReturnLine key={l.id} line={l} pieces={draft.pieces[l.id] ?? 0} onChange={n => setDraft({ pieces: { ...draft.pieces, [l.id]: n } })} kind={kind} reason={reason} opened={draft.opened}
            error={chosen.includes(l) ? at(problems, `lines.${chosen.indexOf(l)}.quantity`) ?? at(problems, `lines.${chosen.indexOf(l)}.orderLineId`) : undefined} />)}
          <p className="error" role={missing.lines ? 'alert' : undefined}>{missing.lines}</p>
        </fieldset>
        <label className="choice"><input type="checkbox" checked={draft.opened} onChange={e => setDraft({ opened: e.target.checked })} /><span>{t('returns.opened')}</span></label>
        <Field label={t('returns.note')} name="note" optional error={each('note')}>{field => <textarea {...field} rows={3} value={draft.note} onChange={e => setDraft({ note: e.target.value })} maxLength={1000} />}</Field>
        <PhotoPicker label={t('photos.label')} value={draft.photos} onChange={photos => setDraft({ photos })} error={each('photos')} />
        <Problems problems={problems} fields={shown} />
        <div className="buttons"><button type="submit" aria-disabled={busy}>{t('returns.ask')}</button></div>
      </form>
    </Page>
  );
}
