import type { Screen } from '../app/routes';

const modules = ['Analytics'], permissions = ['analytics:figure:read'];

export const analyticsScreens: Screen[] = [
  { path: '/cockpit', nav: 'cockpit', group: 'figures', key: 'k', modules, permissions, load: () => import('./CockpitPage') },
  { path: '/figures', modules, permissions, load: () => import('./FigurePage') },
  { path: '/months', nav: 'months', group: 'figures', modules, permissions: ['analytics:month:freeze'], load: () => import('./MonthListPage') },
  { path: '/reports', nav: 'reports', group: 'figures', modules, permissions, load: () => import('./ReportListPage') },
  { path: '/actions', nav: 'actions', group: 'figures', modules, permissions: ['analytics:action:read'], load: () => import('./actions/ActionListPage') },
  { path: '/scorecard', nav: 'scorecard', group: 'figures', modules, permissions: ['analytics:scorecard:read'], load: () => import('./scoring/ScorecardPage') },
];
