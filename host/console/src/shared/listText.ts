import i18next from 'i18next';

const isEnglish = () => i18next.language === 'en';

/** What stands between the parts of a list in the language that was chosen. */
export const comma = () => (isEnglish() ? ', ' : '、');

/** What stands between whole parts of sentences. */
export const semicolon = () => (isEnglish() ? '; ' : '；');

/** A label and what stands behind it. */
export const labelled = (label: string, text: string) => (isEnglish() ? `${label}: ${text}` : `${label}：${text}`);

/** A name with what tells it from another of the same name. */
export const named = (name: string, code: string) => (isEnglish() ? `${name} (${code})` : `${name}（${code}）`);
