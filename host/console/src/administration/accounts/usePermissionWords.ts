import { useMemo } from 'react';
import { readable, useWords } from '../../i18n/useWords';

const modules: Record<string, string> = { administration: 'Administration', aftersales: 'AfterSales', analytics: 'Analytics', customers: 'Customers', logistics: 'Logistics', orders: 'Orders', parts: 'Parts', warranty: 'Warranty' };

/** Permissions as people say them: `orders:order:read` is “Orders: see”. A test wants words for each that the API has. */
export function usePermissionWords() {
  const { t } = useWords('accounts');
  return useMemo(() => ({
    permission: (code: string) => { const [module, object, action] = code.split(':'); return t('permission', { object: t(`object.${module}_${object}`, readable(object)), action: t(`action.${action}`, readable(action)) }); },
    module: (code: string) => t(`modules:name.${modules[code] ?? code}`, readable(code)),
  }), [t]);
}
