import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Field } from '../parts/Field';
import { t } from '../words/words';
import { ask, call, type Fault } from './ask';
import { Page } from './Page';
import { RequestSignInCodeDocument } from './SignIn.gen';
import { useDraft } from './useDraft';
import { useVisitor } from './visitor';

/** Signing in by a one-time code. Where no channel can carry one, it says so, and what can be done without. */
export function SignInPage() {
  const { site, party, ended, refresh } = useVisitor(), { pathname } = useLocation(), navigate = useNavigate();
  const [{ contact }, setDraft] = useDraft('sign-in', { contact: '' });
  const [code, setCode] = useState(''), [sentTo, setSentTo] = useState<string | null>(null), [minutes, setMinutes] = useState(5);
  const [wait, setWait] = useState(0), [busy, setBusy] = useState(false), [wrong, setWrong] = useState<{ contact?: string; code?: string }>({});
  const codeField = useRef<HTMLInputElement>(null);
  useEffect(() => { if (wait > 0) { const timer = setTimeout(() => setWait(wait - 1), 1000); return () => clearTimeout(timer); } }, [wait]);
  useEffect(() => { if (party && pathname === '/sign-in') void navigate('/', { replace: true }); }, [party, pathname, navigate]);

  if (site.codesBy.length === 0) return <Page title={t('signIn.title')}><p className="notice">{t('signIn.noChannel')}</p></Page>;
  const kinds = site.codesBy.length > 1 ? 'either' : site.codesBy[0] === 'MOBILE' ? 'mobile' : 'mail';

  const once = async (run: () => Promise<void>, field: 'contact' | 'code') => {
    if (busy) return;
    setBusy(true);
    setWrong({});
    try { await run(); } catch (e) { setWrong({ [field]: (e as Fault).message }); } finally { setBusy(false); }
  };
  const send = () => once(async () => {
    if (!contact.trim()) { setWrong({ contact: t(`signIn.missing.${kinds}`) }); return; }
    const { userErrors, againInSeconds, validSeconds } = (await ask(RequestSignInCodeDocument, { input: { contact: contact.trim() } })).requestSignInCode;
    if (userErrors.length > 0) { setWrong({ contact: userErrors.map(e => e.message).join(' ') }); return; }
    setSentTo(contact.trim());
    setMinutes(Math.round((validSeconds ?? 300) / 60));
    setWait(againInSeconds ?? 60);
    setCode('');
    setTimeout(() => codeField.current?.focus());
  }, 'contact');
  const enter = () => once(async () => {
    if (!/^\d{6}$/.test(code.trim())) { setWrong({ code: t('signIn.sixDigits') }); return; }
    await call('POST', '/session/code', { contact: sentTo, code: code.trim() });
    await refresh();
  }, 'code');
  const submit = (e: FormEvent) => { e.preventDefault(); void (sentTo ? enter() : send()); };

  return (
    <Page title={t('signIn.title')}>
      <p>{t(ended ? 'signIn.ended' : pathname === '/sign-in' ? 'signIn.hint' : 'signIn.needed')}</p>
      <form onSubmit={submit} noValidate>
        <Field label={t(`signIn.contact.${kinds}`)} name="contact" error={wrong.contact}>
          {field => <input {...field} value={contact} onChange={e => { setDraft({ contact: e.target.value }); setSentTo(null); }} autoComplete={kinds === 'mail' ? 'email' : kinds === 'mobile' ? 'tel' : 'username'} inputMode={kinds === 'mobile' ? 'tel' : kinds === 'mail' ? 'email' : undefined} maxLength={200} />}
        </Field>
        {sentTo && (
          <Field label={t('signIn.code')} name="code" error={wrong.code} hint={t('signIn.sent', { contact: sentTo, minutes })}>
            {field => <input {...field} ref={codeField} value={code} onChange={e => setCode(e.target.value.replace(/\D/g, '').slice(0, 6))} inputMode="numeric" autoComplete="one-time-code" className="code" />}
          </Field>
        )}
        <div className="buttons">
          <button type="submit" aria-disabled={busy}>{sentTo ? t('signIn.enter') : t('signIn.send')}</button>
          {sentTo && <button type="button" className="second" disabled={wait > 0} onClick={() => void send()}>{wait > 0 ? t('signIn.againIn', { seconds: wait }) : t('signIn.again')}</button>}
        </div>
      </form>
      {!site.mayJoin && <p className="hint">{t('signIn.knownOnly')}</p>}
    </Page>
  );
}
