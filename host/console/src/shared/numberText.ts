import i18next from 'i18next';

/** A number in the notation of the language that was chosen, which need not be the browser's. */
export function numberText(value: number, language = i18next.language) {
  return new Intl.NumberFormat(language).format(value);
}
