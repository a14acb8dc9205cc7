import { useSyncExternalStore } from 'react';
import en from './en.json';
import zh from './zh-CN.json';

export type Language = 'zh-CN' | 'en';
type Words = { [key: string]: string | Words };

const key = 'site.language', listeners = new Set<() => void>();
const bundles: Record<Language, Words> = { 'zh-CN': zh, en };
let spoken: Language = 'zh-CN';

/** What this browser chose, else what it speaks; Chinese when in doubt. */
export function startWords() {
  const chosen = localStorage.getItem(key) ?? navigator.language;
  set(chosen.startsWith('en') ? 'en' : 'zh-CN');
}

export function speak(to: Language) {
  localStorage.setItem(key, to);
  set(to);
}

function set(to: Language) {
  spoken = to;
  document.documentElement.lang = to;
  for (const listener of listeners) listener();
}

/** Whoever asks is drawn again when the language changes, and all below. */
export const useLanguage = () => useSyncExternalStore(l => { listeners.add(l); return () => void listeners.delete(l); }, () => spoken);

export const language = () => spoken;

function find(path: string): string | undefined {
  let at: string | Words | undefined = bundles[spoken];
  for (const part of path.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}

/** A word or sentence; `{name}` is replaced. */
export function t(path: string, args: Record<string, string | number> = {}) {
  return (find(path) ?? path).replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

/** A value of an enum; one without a word (the API is newer than the site) is made readable. */
export function word(name: string, value: string) {
  return find(`${name}.${value}`) ?? value.charAt(0) + value.slice(1).toLowerCase().replace(/_/g, ' ');
}

/** Who carries a parcel, as people know them. */
export const courier = (code: string) => find(`couriers.${code}`) ?? code;
