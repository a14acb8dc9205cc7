import { Modal, Spin } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { allowed } from './needs';
import { FirstPasswordPage } from './FirstPasswordPage';
import { Shell } from './Shell';
import { DetailState } from '../shared/detail/DetailPage';
import { forgetNames } from '../shared/names';
import { fillKept, tell as tellKept } from '../shared/kept';
import { onSignedInElsewhere, signedIn, useMustSignIn, worksHere } from './session';
import { SignInForm } from './SignInForm';
import { SignInPage } from './SignInPage';
import { ViewerContext, type Viewer } from './viewer';
import { ViewerDocument } from './Viewer.gen';

/** Nobody in: the sign-in page. A session that ended while somebody works: the same form above their work, which stays as it is. */
export function SessionGate() {
  const { t, i18n } = useTranslation('app');
  const [{ data, error }, refresh] = useQuery({ query: ViewerDocument, requestPolicy: 'cache-first' });
  const mustSignIn = useMustSignIn();
  const viewer = useMemo<Viewer | null>(() => {
    if (!data?.me) return null;
    const permissions = new Set(data.myPermissions), names = new Map(data.connectionNames.map(c => [c.code, c.name])), modules = new Set(data.modules.filter(m => m.enabled).map(m => m.module));
    Object.assign(allowed, { permissions, modules });
    worksHere(data.me.loginId);
    fillKept(data.myPreferences);
    return { me: data.me, can: p => permissions.has(p), on: m => modules.has(m), connection: code => names.get(code) ?? code, refresh: () => refresh({ requestPolicy: 'network-only' }) };
  }, [data, refresh]);
  useEffect(() => onSignedInElsewhere(() => { forgetNames(); refresh({ requestPolicy: 'network-only' }); }), [refresh]);
  useEffect(tellKept, [data]);
  const box = useRef<HTMLDivElement>(null);
  const spoken = useRef(i18n.language);
  useEffect(() => { if (spoken.current !== i18n.language) refresh({ requestPolicy: 'network-only' }); spoken.current = i18n.language; }, [i18n.language, refresh]); // the server words some of it
  const entered = () => { signedIn(); forgetNames(); refresh({ requestPolicy: 'network-only' }); };
  if (!viewer && mustSignIn) return <SignInPage onDone={entered} />;
  if (!viewer) return error ? <main className="door"><DetailState fetching={false} error={error} retry={() => refresh({ requestPolicy: 'network-only' })} /></main> : <Spin fullscreen delay={300} />;
  if (viewer.me.passwordMustChange) return mustSignIn ? <SignInPage loginId={viewer.me.loginId} onDone={entered} /> : <FirstPasswordPage onDone={entered} />;
  return (
    <ViewerContext value={viewer}>
      <Shell />
      <Modal open={mustSignIn} title={t('session.ended')} footer={null} closable={false} mask={{ closable: false }} keyboard={false} destroyOnHidden width={400} afterOpenChange={o => o && box.current?.querySelector<HTMLElement>('input:not([readonly])')?.focus()}>
        <div ref={box}><p>{t('session.endedHint')}</p><SignInForm loginId={viewer.me.loginId} onDone={entered} /></div>
      </Modal>
    </ViewerContext>
  );
}
