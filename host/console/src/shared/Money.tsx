import { useTranslation } from 'react-i18next';
import type { AmountFragment } from './Money.gen';

/** An amount of money in the reader's own notation. */
export function Money({ of, strong }: { of: AmountFragment | null | undefined; strong?: boolean }) {
  const { i18n } = useTranslation();
  if (!of) return <span className="none">—</span>;
  const text = moneyText(Number(of.amount), of.currency, i18n.language);
  return strong ? <strong className="money">{text}</strong> : <span className="money">{text}</span>;
}

Money.cell = ({ of }: { of: AmountFragment | null | undefined }) => of && Number(of.amount);

export function MinorMoney({ minor, currency = 'CNY' }: { minor: number | null | undefined; currency?: string }) {
  const { i18n } = useTranslation();
  if (minor == null) return <span className="none">—</span>;
  return <span className="money">{moneyText(minor / 10 ** digits(currency), currency, i18n.language)}</span>;
}

MinorMoney.cell = ({ minor, currency = 'CNY' }: { minor: number | null | undefined; currency?: string }) => minor == null ? null : minor / 10 ** digits(currency);

export const digits = (currency: string) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

export const symbolOf = (currency: string, language: string) => new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0).find(p => p.type === 'currency')!.value;

/** The same for an amount in the currency's smallest unit. */
export const minorText = (minor: number, currency: string, language: string) => moneyText(minor / 10 ** digits(currency), currency, language);

export function moneyText(major: number, currency: string, language: string) {
  return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(major);
}
