import { type FormEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useAsk } from '../app/useAsk';
import { useDraft } from '../app/useDraft';
import { useSend } from '../app/useSend';
import { Choice } from '../parts/Choice';
import { Field } from '../parts/Field';
import { type Photo, PhotoPicker } from '../parts/PhotoPicker';
import { at, Problems, toFirstWrong } from '../parts/Problems';
import { money } from '../words/format';
import { t, word } from '../words/words';
import { type FileRequestMutationVariables, FileRequestDocument, RequestChoicesDocument } from './NewRequest.gen';

type Kind = FileRequestMutationVariables['input']['kind'];
const kinds: Kind[] = ['CONSULTATION', 'REPAIR', 'SERVICE_REQUEST', 'COMPLAINT', 'TECH_SUPPORT', 'SUGGESTION'];
type Draft = { kind: Kind | null; title: string; description: string; orderId: string; serviceItemId: string; photos: Photo[] };

/** Files a request with photos; about an order or a service where there are any. */
export function NewRequestPage() {
  const navigate = useNavigate(), [search] = useSearchParams(), about = search.get('order') ?? '';
  const [draft, setDraft, clear] = useDraft<Draft>(`request.${about}`, { kind: null, title: search.get('title') ?? '', description: '', orderId: about, serviceItemId: '', photos: [] });
  const { data } = useAsk(RequestChoicesDocument, {});
  const { send, busy, problems } = useSend(FileRequestDocument), [tried, setTried] = useState(false);
  const { orderId } = draft, orders = data?.orders?.nodes ?? [], items = data?.serviceItems?.nodes ?? [];
  const mayBook = draft.kind === 'REPAIR' || draft.kind === 'SERVICE_REQUEST';
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    setTried(true);
    if (!draft.kind || !draft.title.trim()) return toFirstWrong();
    const payload = await send({
      kind: draft.kind, title: draft.title, description: draft.description || null, orderId: orderId || null, serviceItemId: (mayBook && draft.serviceItemId) || null, fileIds: draft.photos.map(p => p.id), channel: 'WEB',
    });
    if (!payload?.case) return toFirstWrong();
    clear();
    void navigate(`/requests/${payload.case.id}`, { replace: true });
  };
  return (
    <Page title={t('home.request')} back={{ to: '/requests', name: t('nav.requests') }}>
      <form noValidate onSubmit={e => void submit(e)}>
        <Choice label={t('requests.what')} name="kind" options={kinds.map(k => ({ value: k, label: word('CaseKind', k) }))} value={draft.kind} onChange={v => setDraft({ kind: v as Kind })} error={tried && !draft.kind ? t('requests.pickKind') : at(problems, 'kind')} row />
        <Field label={t('requests.titleField')} name="title" hint={t('requests.titleHint')} error={tried && !draft.title.trim() ? t('requests.titleMissing') : at(problems, 'title')}>{field => <input {...field} value={draft.title} onChange={e => setDraft({ title: e.target.value })} maxLength={200} />}</Field>
        <Field label={t('requests.description')} name="description" optional error={at(problems, 'description')}>{field => <textarea {...field} rows={4} value={draft.description} onChange={e => setDraft({ description: e.target.value })} maxLength={4000} />}</Field>
        {mayBook && items.length > 0 && (
          <Field label={t('requests.service')} name="serviceItemId" optional error={at(problems, 'serviceItemId')}>
            {field => <select {...field} value={draft.serviceItemId} onChange={e => setDraft({ serviceItemId: e.target.value })}><option value="">{t('requests.noService')}</option>{items.map(i => <option key={i.id} value={i.id}>{i.name}{i.price ? ` ${money(i.price)}` : ''}</option>)}</select>}
          </Field>
        )}
        {orders.length > 0 && (
          <Field label={t('requests.orderField')} name="orderId" optional error={at(problems, 'orderId')}>
            {field => <select {...field} value={orderId} onChange={e => setDraft({ orderId: e.target.value })}><option value="">{t('requests.noOrder')}</option>{orders.map(o => <option key={o.id} value={o.id}>{o.number} {o.lines[0]?.name}</option>)}</select>}
          </Field>
        )}
        <PhotoPicker label={t('photos.label')} value={draft.photos} onChange={photos => setDraft({ photos })} error={at(problems, 'fileIds')} />
        <Problems problems={problems} fields={['kind', 'title', 'description', 'serviceItemId', 'orderId', 'fileIds']} />
        <div className="buttons"><button type="submit" aria-disabled={busy}>{t('requests.file')}</button></div>
      </form>
    </Page>
  );
}
