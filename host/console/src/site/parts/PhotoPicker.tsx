import { useId, useRef, useState } from 'react';
import { Fault, hearing, refusal } from '../app/ask';
import { useVisitor } from '../app/visitor';
import { language, t } from '../words/words';
import { smaller } from './smaller';

export type Photo = { id: string; name: string };
const most = 9;

/** Photos that go with words: sent up as soon as they are chosen, and taken away again by their button. */
export function PhotoPicker({ label, value, onChange, error }: { label: string; value: Photo[]; onChange: (photos: Photo[]) => void; error?: string }) {
  const id = useId(), { site } = useVisitor();
  const [sending, setSending] = useState(0), [wrong, setWrong] = useState<string[]>([]);
  const now = useRef(value);
  now.current = value;
  const take = async (files: File[]) => {
    const room = most - now.current.length;
    setWrong(files.length > room ? [t('photos.most', { most })] : []);
    setSending(n => n + Math.min(files.length, room));
    for (const file of files.slice(0, room)) {
      try {
        now.current = [...now.current, await upload(file, site.mostFileBytes)];
        onChange(now.current);
      } catch (e) { setWrong(w => [...w, `${file.name}: ${(e as Fault).message}`]); }
      setSending(n => n - 1);
    }
  };
  const says = [error, ...wrong].filter(Boolean).join(' ');
  return (
    <div className={says ? 'field wrong' : 'field'}>
      <span className="label" id={`${id}l`}>{label}<span className="hint"> {t('form.optional')}</span></span>
      <div className="photos">
        {value.map(p => (
          <figure key={p.id}>
            <img src={`/files/${p.id}`} alt={p.name} width="88" height="88" />
            <button type="button" className="plain" onClick={() => onChange(value.filter(v => v.id !== p.id))} aria-label={t('photos.remove', { name: p.name })}>×</button>
          </figure>
        ))}
        <label className="add-photo" aria-disabled={value.length >= most}>
          <input type="file" accept="image/jpeg,image/png,image/webp" multiple className="unseen" aria-describedby={`${id}e`} disabled={value.length >= most}
            onChange={e => { void take([...(e.target.files ?? [])]); e.target.value = ''; }} />
          <span aria-hidden="true">＋</span>{t('photos.add')}
        </label>
      </div>
      <p role="status" className="hint">{sending > 0 ? t('photos.sending', { count: sending }) : ''}</p>
      <p id={`${id}e`} className="error" role={says ? 'alert' : undefined}>{says}</p>
    </div>
  );
}

async function upload(file: File, mostBytes: number): Promise<Photo> {
  const content = await smaller(file);
  if (content.size > mostBytes) throw new Fault('FILE_TOO_BIG', t('photos.tooBig', { megabytes: Math.floor(mostBytes / 2 ** 20) }));
  const answer = await hearing(() => fetch(`/files?name=${encodeURIComponent(content.name)}`, { method: 'POST', body: content, headers: { 'content-type': 'application/octet-stream', 'x-requested-with': 'site', 'accept-language': language() } }));
  const { file: stored, errors } = (await answer.json().catch(() => ({}))) as { file?: Photo; errors?: { message: string; extensions: { code: string } }[] };
  if (!stored) throw refusal(errors);
  return { id: stored.id, name: stored.name };
}
