import { useEffect, useRef, useSyncExternalStore } from 'react';

export type Key = { label: string; run: () => void };
type Keys = Record<string, Key>;

const stack: Keys[] = [];
const listeners = new Set<() => void>();
let listed: { key: string; label: string }[] = [];

/**
 * Single keys while nobody is typing and no dialog is open; the newest screen's win. None needs Ctrl, Alt or Meta, so none takes a key from the browser
 * or from a screen reader's own commands; in a field every key is text.
 */
export function useKeys(keys: Keys) {
  const latest = useRef(keys);
  latest.current = keys;
  const names = Object.keys(keys).join(' ');
  useEffect(() => {
    const entry: Keys = Object.fromEntries(names.split(' ').filter(Boolean).map(k => [k, { label: latest.current[k].label, run: () => latest.current[k].run() }]));
    stack.push(entry); publish();
    return () => { stack.splice(stack.indexOf(entry), 1); publish(); };
  }, [names]);
}

/** What the keys of this screen do, for the sheet. */
export const useListedKeys = () => useSyncExternalStore(l => { listeners.add(l); return () => void listeners.delete(l); }, () => listed);

function publish() {
  listed = Object.entries(Object.assign({}, ...stack) as Keys).map(([key, k]) => ({ key, label: k.label }));
  for (const l of listeners) l();
}

document.addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.defaultPrevented) return;
  const at = e.target as HTMLElement;
  if (at.closest('input,textarea,select,[contenteditable=true],[role=dialog],[role=combobox],[role=menu],[role=listbox]')) return;
  if (e.key === 'Enter' && at.closest('a,button')) return;
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
  const key = [...stack].reverse().find(k => k[e.key])?.[e.key];
  if (key) { e.preventDefault(); key.run(); }
});
