import type { Screen } from '../app/routes';

const modules = ['Orders'], permissions = ['orders:order:read'];

export const ordersScreens: Screen[] = [
  { path: '/orders', nav: 'orders', group: 'orders', key: 'o', modules, permissions, load: () => import('./OrderListPage') },
  { path: '/orders/new', nav: 'newOrder', group: 'orders', modules, permissions: ['orders:order:place'], load: () => import('./placing/NewOrderPage') },
  { path: '/orders/:id', modules, permissions, load: () => import('./OrderPage') },
  { path: '/order-exceptions', nav: 'exceptions', group: 'orders', key: 'e', modules, permissions: ['orders:exception:handle', 'orders:exception:waive'], load: () => import('./ExceptionListPage') },
  { path: '/refunds', nav: 'refunds', group: 'finance', modules, permissions: ['orders:refund:propose', 'orders:refund:approve'], load: () => import('./RefundListPage') },
  { path: '/escrow', nav: 'escrow', group: 'finance', modules, permissions: ['orders:ledger:read'], load: () => import('./EscrowPage') },
  { path: '/channels', nav: 'channels', group: 'orders', modules, permissions: ['orders:channel:write'], load: () => import('./ChannelListPage') },
  { path: '/source-orders', nav: 'sourceOrders', group: 'orders', modules, permissions: ['orders:source:ingest', 'orders:source:payload'], load: () => import('./SourceOrderListPage') },
  { path: '/skus', nav: 'skus', group: 'orders', modules, permissions: ['orders:product:read'], load: () => import('./SkuListPage') },
];
