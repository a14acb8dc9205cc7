import type { Screen } from '../app/routes';

const read = ['aftersales:case:read'];

export const aftersalesScreens: Screen[] = [
  { path: '/cases', nav: 'inbox', group: 'service', key: 'i', modules: ['AfterSales'], permissions: read, load: () => import('./cases/CaseInboxPage') },
  { path: '/cases/:id', modules: ['AfterSales'], permissions: read, load: () => import('./cases/CasePage') },
];
