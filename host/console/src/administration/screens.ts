import type { Screen } from '../app/routes';

export const administrationScreens: Screen[] = [
  { path: '/notifications', load: () => import('./NotificationsPage') },
  { path: '/bulletins', nav: 'bulletins', group: 'service', load: () => import('./bulletins/BulletinsPage') },
  { path: '/admin/modules', nav: 'modules', group: 'administration', permissions: ['administration:module:write'], load: () => import('./modules/ModulesPage') },
  { path: '/admin/plugins', nav: 'plugins', group: 'administration', permissions: ['administration:plugin:read'], load: () => import('./plugins/PluginListPage') },
  { path: '/admin/plugins/:folder', permissions: ['administration:plugin:read'], load: () => import('./plugins/PluginPage') },
  { path: '/admin/accounts', nav: 'accounts', group: 'administration', permissions: ['administration:account:write'], load: () => import('./accounts/AccountListPage') },
  { path: '/admin/roles', nav: 'roles', group: 'administration', permissions: ['administration:role:write'], load: () => import('./accounts/RoleListPage') },
  { path: '/admin/organisation', nav: 'organisation', group: 'administration', permissions: ['administration:org:write'], load: () => import('./organisation/OrganisationPage') },
  { path: '/admin/teams', nav: 'teams', group: 'administration', permissions: ['administration:team:write'], load: () => import('./teams/TeamListPage') },
  { path: '/admin/calendars', nav: 'calendars', group: 'policies', permissions: ['administration:calendar:write'], load: () => import('./calendars/CalendarListPage') },
  { path: '/admin/wordings', nav: 'wordings', group: 'policies', permissions: ['administration:notification:read'], load: () => import('./messages/WordingListPage') },
  { path: '/admin/deliveries', nav: 'deliveries', group: 'administration', permissions: ['administration:notification:read'], load: () => import('./messages/DeliveryListPage') },
  { path: '/admin/events', nav: 'events', group: 'administration', permissions: ['administration:delivery:write'], load: () => import('./events/DeadDeliveryPage') },
  { path: '/admin/audit', nav: 'audit', group: 'administration', permissions: ['administration:audit:read'], load: () => import('./audit/AuditPage') },
  { path: '/admin/imports', nav: 'imports', group: 'administration', permissions: ['administration:import:read'], load: () => import('./imports/ImportListPage') },
  { path: '/admin/imports/:id', permissions: ['administration:import:read'], load: () => import('./imports/ImportPage') },
];
