import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** ON_HOLD → On hold, courierBy → Courier by: how an unworded code still reads. */
export function readable(code: string) {
  const text = code.replace(/Minor$/, '').replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_:-]+/g, ' ').toLowerCase().trim();
  const named = text.replace(/\b(sla|csat|ces|nps|sms|cod|sku|vip)\b/g, word => word.toUpperCase()).replace(/\bwechat\b/, 'WeChat').replace(/\balipay\b/, 'Alipay');
  return named.charAt(0).toUpperCase() + named.slice(1);
}

/** The words of a folder, and what every screen words in the same way. */
export function useWords(folder: string) {
  const { t, i18n } = useTranslation([folder, 'shared']);
  const { t: shared } = useTranslation('shared');
  return useMemo(() => {
    const known = (key: string, code: string) => (i18n.exists(`shared:${key}`) ? shared(key) : readable(code));
    return {
      t,
      /** A value of an enum. */
      value: (name: string, value: string | null | undefined) => (value == null ? '' : known(`enums.${name}.${value}`, value)),
      /** A field of a mutation's input; the mutation's own word wins. */
      field: (name: string, input?: string) => (input && i18n.exists(`shared:fields.${input}_${name}`) ? shared(`fields.${input}_${name}`) : known(`fields.${name}`, name)),
      /** A step of a workflow, which is a mutation's name. */
      step: (name: string) => known(`steps.${name}`, name),
      column: (name: string) => known(`columns.${name}`, name),
    };
  }, [t, shared, i18n, i18n.language]);
}
