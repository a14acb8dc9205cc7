import { Form, InputNumber } from 'antd';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { digits, symbolOf } from '../Money';
import type { PickerProps } from './fieldTypes';

/** The currency of the amounts that a form asks for. */
export const CurrencyContext = createContext('CNY');

/** An amount of money as people write it; in the currency that stands beside it in the form, else in the form's. */
export function MoneyInput({ beside, ...rest }: PickerProps & { beside: (string | number)[] }) {
  const { i18n } = useTranslation();
  const typed: unknown = Form.useWatch(beside), known = useContext(CurrencyContext);
  const currency = typeof typed === 'string' && /^[A-Z]{3}$/.test(typed) ? typed : known;
  return <InputNumber {...(rest as object)} prefix={symbolOf(currency, i18n.language)} precision={digits(currency)} min={0} style={{ width: '100%' }} />;
}
