import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useDelayed } from '../shared/useDelayed';
import { PaletteSearchDocument } from './PaletteSearch.gen';
import { useScreens } from './useScreens';
import { useViewer } from './viewer';

export type PaletteEntry = { label: string; hint: string; to: string };

/** Screens whose name has the text, and documents and customers that the server finds by it. */
export function usePaletteEntries(typed: string): PaletteEntry[] {
  const { t } = useTranslation('app');
  const { me } = useViewer();
  const screens = useScreens().filter(s => s.nav);
  const text = useDelayed(typed.trim(), 200);
  const [{ data, stale }] = useQuery({ query: PaletteSearchDocument, variables: { text }, pause: text.length < 2 || !me });
  const found: PaletteEntry[] = [];
  if (data && text.length >= 2 && !stale) {
    for (const o of data.orders?.nodes ?? []) found.push({ label: `${o.number} ${o.receiver.name ?? ''}`, hint: t('palette.order'), to: `/orders/${o.id}` });
    for (const c of data.cases?.nodes ?? []) found.push({ label: `${c.number} ${c.title}`, hint: t('palette.case'), to: `/cases/${c.id}` });
    for (const w of data.workOrders?.nodes ?? []) found.push({ label: `${w.number} ${w.title}`, hint: t('palette.workOrder'), to: `/work-orders/${w.id}` });
    for (const p of data.parties?.nodes ?? []) found.push({ label: `${p.displayName ?? ''} ${p.number}`, hint: t('palette.customer'), to: `/customers/${p.id}` });
  }
  const wanted = typed.trim().toLowerCase();
  const places = screens.map(s => ({ label: t(`nav.${s.nav}`), hint: t('palette.screen'), to: s.path })).filter(s => !wanted || s.label.toLowerCase().includes(wanted) || s.to.includes(wanted));
  const tools = [{ label: t('graphiql'), hint: t('palette.screen'), to: '/graphql' }].filter(s => wanted && `graphiql api ${s.label.toLowerCase()}`.includes(wanted));
  return [...places, ...tools, ...found];
}
