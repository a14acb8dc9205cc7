import type { ComponentType } from 'react';
import { matchPath } from 'react-router';
import { administrationScreens } from '../administration/screens';
import { aftersalesScreens } from '../aftersales/screens';
import { analyticsScreens } from '../analytics/screens';
import { customersScreens } from '../customers/screens';
import { logisticsScreens } from '../logistics/screens';
import { ordersScreens } from '../orders/screens';
import { workbenchScreens } from '../workbench/screens';

/** A screen: where it is, who may see it and while which modules are on. Without `nav` it is reached from others. */
export type Screen = {
  path: string;
  load: () => Promise<{ default: ComponentType }>;
  /** Key of its words in `app` under `nav`. */
  nav?: string;
  group?: 'service' | 'orders' | 'warehouse' | 'finance' | 'customers' | 'figures' | 'policies' | 'administration';
  modules?: string[];
  /** Any of these will do. */
  permissions?: string[];
  /** Pressed after `g`: g o goes to the orders. */
  key?: string;
};

export const screens: Screen[] = [...workbenchScreens, ...aftersalesScreens, ...customersScreens, ...ordersScreens, ...logisticsScreens, ...analyticsScreens, ...administrationScreens];
export const groups = ['service', 'customers', 'orders', 'warehouse', 'finance', 'figures', 'policies', 'administration'] as const;

/** Pages whose script is there: they are drawn with the frame and not after it. */
export const loaded = new Map<string, ComponentType>();

/** Begins to load the page of an address before anybody knows who asks for it. */
export async function preload(pathname: string) {
  const screen = screens.find(s => s.path === pathname) ?? screens.find(s => matchPath(s.path, pathname));
  try { if (screen) loaded.set(screen.path, (await screen.load()).default); } catch { /* whoever needs it will see */ }
}
