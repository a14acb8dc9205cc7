import dayjs from 'dayjs';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'zh-CN' | 'en';
type Words = { [key: string]: string | Words };

const key = 'console.language';
const loaders: Record<Language, () => Promise<{ default: Record<string, Words> }>> = { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') };

/** What this browser chose, else what it speaks; Chinese when in doubt. */
export function language(): Language {
  const chosen = localStorage.getItem(key) ?? (navigator.language.startsWith('en') ? 'en' : 'zh-CN');
  return chosen === 'en' ? 'en' : 'zh-CN';
}

export async function startWords() {
  await i18next.use(initReactI18next).init({ lng: language(), fallbackLng: false, ns: [], defaultNS: 'shared', resources: {}, interpolation: { escapeValue: false }, returnNull: false });
  await load(language());
}

// another tab chose
window.addEventListener('storage', e => { if (e.key === key && i18next.isInitialized) void load(language()); });

export async function speak(to: Language) {
  localStorage.setItem(key, to);
  await load(to);
}

async function load(to: Language) {
  const { default: folders } = await loaders[to]();
  for (const [folder, words] of Object.entries(folders)) i18next.addResourceBundle(to, folder, words, true, true);
  document.documentElement.lang = to;
  if (to === 'zh-CN') await import('dayjs/locale/zh-cn');
  dayjs.locale(to === 'zh-CN' ? 'zh-cn' : 'en');
  await i18next.changeLanguage(to);
}
