import { useSyncExternalStore } from 'react';

type Mode = 'light' | 'dark';
const key = 'console.theme', listeners = new Set<() => void>();
const system = matchMedia('(prefers-color-scheme: dark)');
system.addEventListener('change', tell);

function tell() { paint(); for (const listener of listeners) listener(); }
function mode(): Mode { return (localStorage.getItem(key) as Mode | null) ?? (system.matches ? 'dark' : 'light'); }
function paint() { document.documentElement.dataset.theme = mode(); document.documentElement.style.colorScheme = mode(); }
paint();
// another tab chose
window.addEventListener('storage', e => { if (e.key === key) tell(); });

/** What this browser chose, else what the system prefers. */
export const useTheme = () => useSyncExternalStore(l => { listeners.add(l); return () => void listeners.delete(l); }, mode);

/** Who asked the system for less motion gets none: no transition to wait for, and none that a busy machine can lose the end of. */
export const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

export function toggleTheme() {
  localStorage.setItem(key, mode() === 'dark' ? 'light' : 'dark');
  tell();
}
