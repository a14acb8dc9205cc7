/** A number in the notation of the language that was chosen, which need not be the browser's. */
export function numberText(value: number, language: string) {
  return new Intl.NumberFormat(language).format(value);
}
