import type { Screen } from '../app/routes';

export const administrationScreens: Screen[] = [
  { path: '/notifications', load: () => import('./NotificationsPage') },
];
