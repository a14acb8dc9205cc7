import { useSyncExternalStore } from 'react';

/**
 * Whether somebody has to sign in. What was asked of the server meanwhile waits, and goes on when they have: nothing that was typed is lost.
 * Several questions refused at once ask once.
 */
let waiting: { promise: Promise<void>; done: () => void } | null = null;
let epoch = 0;
const listeners = new Set<() => void>();

export function askSignIn(): Promise<void> {
  if (!waiting) {
    let done = () => {};
    const promise = new Promise<void>(resolve => (done = resolve));
    waiting = { promise, done };
    tell();
  }
  return waiting.promise;
}

let who: string | null = null;
/** Remembers who works in this tab, to know them again when another tab signs in. What somebody else left unsent here is forgotten. */
export function worksHere(loginId: string) {
  who = loginId;
  if (sessionStorage.getItem(worker) === loginId) return;
  forgetDrafts();
  sessionStorage.setItem(worker, loginId);
}

/** What is typed and unsent is kept in the tab under this name, for the one who typed it. */
export const draft = 'console.draft.', worker = 'console.worker';
function forgetDrafts() { for (const key of Object.keys(sessionStorage)) if (key.startsWith(draft)) sessionStorage.removeItem(key); }

const sign = 'console.session';
/** Tells the other tabs of this browser, which have the same cookie. */
function tellTabs(loginId: string | null) { localStorage.setItem(sign, JSON.stringify({ loginId, at: Date.now() })); }
window.addEventListener('storage', e => {
  if (e.key !== sign || !e.newValue) return;
  const { loginId } = JSON.parse(e.newValue) as { loginId: string | null };
  if (loginId === null) { forgetDrafts(); location.assign('/'); }
  else if (who !== null && who !== loginId) location.reload();
  else if (waiting) { signedIn(); for (const listener of cameIn) listener(); }
});

const cameIn = new Set<() => void>();
/** Runs when somebody signed in in another tab while this one waited for it. */
export function onSignedInElsewhere(listener: () => void) { cameIn.add(listener); return () => void cameIn.delete(listener); }

export function signedIn() {
  const before = waiting;
  waiting = null;
  epoch++;
  before?.done();
  tell();
}

function tell() { for (const listener of listeners) listener(); }
function listen(listener: () => void) { listeners.add(listener); return () => void listeners.delete(listener); }

export const useMustSignIn = () => useSyncExternalStore(listen, () => waiting !== null);
/** Grows with each sign-in; what is live begins anew with it. */
export const useSessionEpoch = () => useSyncExternalStore(listen, () => epoch);

export type SignInRefusal = { code: string; message: string };

/** Begins a session; the secret stays in a cookie that no script can read. */
export async function beginSession(loginId: string, password: string): Promise<{ refusal?: SignInRefusal; mustChange?: boolean }> {
  const answer = await fetch('/session', { method: 'POST', headers: headers(), body: JSON.stringify({ loginId, password }) });
  const body = (await answer.json().catch(() => ({}))) as { account?: { passwordMustChange: boolean }; errors?: { message: string; extensions: { code: string } }[] };
  if (!answer.ok) return { refusal: { code: body.errors?.[0]?.extensions.code ?? String(answer.status), message: body.errors?.[0]?.message ?? answer.statusText } };
  tellTabs(loginId);
  return { mustChange: body.account?.passwordMustChange };
}

export async function endSession() {
  await fetch('/session', { method: 'DELETE', headers: headers() });
  tellTabs(null);
  forgetDrafts();
  location.assign('/');
}

export function headers(): Record<string, string> {
  return { 'content-type': 'application/json', 'x-requested-with': 'console', 'accept-language': document.documentElement.lang };
}
