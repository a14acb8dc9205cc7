import type { Screen } from '../app/routes';

const modules = ['Customers'], party = ['customers:party:read'], care = ['customers:followup:read'], visits = ['customers:visit:read'];

export const customersScreens: Screen[] = [
  { path: '/customers', nav: 'customers', group: 'customers', key: 'c', modules, permissions: party, load: () => import('./parties/CustomerListPage') },
  { path: '/customers/:id', modules, permissions: party, load: () => import('./parties/CustomerPage') },
  { path: '/follow-ups', nav: 'followUps', group: 'customers', key: 'f', modules, permissions: care, load: () => import('./followups/FollowUpListPage') },
  { path: '/follow-ups/:id', modules, permissions: care, load: () => import('./followups/FollowUpPage') },
  { path: '/visits', nav: 'visits', group: 'customers', modules, permissions: visits, load: () => import('./visits/VisitListPage') },
  { path: '/visits/:id', modules, permissions: visits, load: () => import('./visits/VisitPage') },
  { path: '/visit-plans', nav: 'visitPlans', group: 'customers', modules, permissions: ['customers:visit:plan'], load: () => import('./visits/VisitPlanListPage') },
  { path: '/policies/follow-ups', nav: 'followUpPolicies', group: 'policies', modules, permissions: ['customers:followup:configure'], load: () => import('./policies/FollowUpPolicyListPage') },
];
