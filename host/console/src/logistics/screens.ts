import type { Screen } from '../app/routes';

const modules = ['Logistics'], shipping = ['logistics:shipment:read'], stock = ['logistics:stock:read'];

export const logisticsScreens: Screen[] = [
  { path: '/fulfillments', nav: 'fulfillments', group: 'warehouse', key: 'p', modules, permissions: ['logistics:fulfillment:pick', 'logistics:fulfillment:pack', 'logistics:fulfillment:ship'], load: () => import('./picking/FulfillmentListPage') },
  { path: '/fulfillments/:id', modules, permissions: shipping, load: () => import('./picking/FulfillmentPage') },
  { path: '/shipments', nav: 'shipments', group: 'warehouse', key: 's', modules, permissions: shipping, load: () => import('./shipping/ShipmentListPage') },
  { path: '/shipments/:id', modules, permissions: shipping, load: () => import('./shipping/ShipmentPage') },
  { path: '/scan', nav: 'scan', group: 'warehouse', modules, permissions: ['logistics:fulfillment:pick'], load: () => import('./picking/ScanPage') },
  { path: '/stock', nav: 'stock', group: 'warehouse', modules, permissions: stock, load: () => import('./stock/StockListPage') },
  { path: '/stock/movements', nav: 'movements', group: 'warehouse', modules, permissions: stock, load: () => import('./stock/MovementListPage') },
  { path: '/stock/items/:item', modules, permissions: stock, load: () => import('./stock/ItemPage') },
  { path: '/stock/places', nav: 'stockPlaces', group: 'warehouse', modules, permissions: stock, load: () => import('./stock/StockPlaceListPage') },
];
