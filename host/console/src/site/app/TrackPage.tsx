import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Field } from '../parts/Field';
import { t } from '../words/words';
import { ask, type Fault } from './ask';
import { Page } from './Page';
import { type TrackQuery, TrackDocument } from './Track.gen';
import { TrackedCase } from './TrackedCase';
import { TrackedOrder } from './TrackedOrder';
import { useDraft } from './useDraft';

/** How far an order or a request is, for whoever knows its number and the telephone that it was given under; without signing in. */
export function TrackPage() {
  const [{ number, phone }, setDraft] = useDraft('track', { number: '', phone: '' });
  const [found, setFound] = useState<TrackQuery | null>(null), [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<{ number?: string; phone?: string; all?: string }>({});
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => { if (found) result.current?.focus(); }, [found]);
  const look = async (e: FormEvent) => {
    e.preventDefault();
    if (busy) return;
    const missing = { number: number.trim() ? undefined : t('track.numberMissing'), phone: phone.replace(/\D/g, '').length >= 5 ? undefined : t('track.phoneMissing') };
    setWrong(missing);
    if (missing.number || missing.phone) return;
    setBusy(true);
    setFound(null);
    try { setFound(await ask(TrackDocument, { number: number.trim(), phone: phone.trim() })); } catch (fault) { setWrong({ all: (fault as Fault).message }); } finally { setBusy(false); }
  };
  return (
    <Page title={t('track.title')}>
      <p>{t('track.hint')}</p>
      <form onSubmit={e => void look(e)} noValidate>
        <Field label={t('track.number')} name="number" error={wrong.number}>{field => <input {...field} value={number} onChange={e => setDraft({ number: e.target.value })} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={64} />}</Field>
        <Field label={t('track.phone')} name="phone" error={wrong.phone} hint={t('track.phoneHint')}>{field => <input {...field} value={phone} onChange={e => setDraft({ phone: e.target.value })} type="tel" autoComplete="tel" maxLength={40} />}</Field>
        {wrong.all && <p className="notice bad" role="alert">{wrong.all}</p>}
        <div className="buttons"><button type="submit" aria-disabled={busy}>{busy ? t('app.loading') : t('track.look')}</button></div>
      </form>
      <div ref={result} tabIndex={-1} aria-live="polite" className="result">
        {found?.order && <TrackedOrder order={found.order} />}
        {found?.case && <TrackedCase it={found.case} />}
        {found && !found.order && !found.case && <p className="notice">{t('track.nothing')}</p>}
      </div>
    </Page>
  );
}
