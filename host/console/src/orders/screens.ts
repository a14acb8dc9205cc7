import type { Screen } from '../app/routes';

export const ordersScreens: Screen[] = [
  { path: '/orders', nav: 'orders', group: 'orders', key: 'o', modules: ['Orders'], permissions: ['orders:order:read'], load: () => import('./OrderListPage') },
  { path: '/orders/:id', modules: ['Orders'], permissions: ['orders:order:read'], load: () => import('./OrderPage') },
];
