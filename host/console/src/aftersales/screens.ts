import type { Screen } from '../app/routes';

const modules = ['AfterSales'], read = ['aftersales:case:read'], work = ['aftersales:work:read'], charge = ['aftersales:charge:read'], goods = ['aftersales:return:read'], dispute = ['aftersales:dispute:read'], rules = ['aftersales:automation:read'];

export const aftersalesScreens: Screen[] = [
  { path: '/cases', nav: 'inbox', group: 'service', key: 'i', modules, permissions: read, load: () => import('./cases/CaseInboxPage') },
  { path: '/cases/:id', modules, permissions: read, load: () => import('./cases/CasePage') },
  { path: '/requests/new', nav: 'newRequest', group: 'service', key: 'n', modules, permissions: ['aftersales:case:open'], load: () => import('./intake/NewRequestPage') },
  { path: '/work-orders', nav: 'workOrders', group: 'service', key: 'w', modules, permissions: work, load: () => import('./work/WorkOrderListPage') },
  { path: '/work-orders/:id', modules, permissions: work, load: () => import('./work/WorkOrderPage') },
  { path: '/dispatch', nav: 'dispatch', group: 'service', key: 'd', modules, permissions: ['aftersales:work:dispatch'], load: () => import('./dispatch/DispatchBoardPage') },
  { path: '/returns', nav: 'returns', group: 'service', modules, permissions: goods, load: () => import('./returns/ReturnListPage') },
  { path: '/returns/:id', modules, permissions: goods, load: () => import('./returns/ReturnPage') },
  { path: '/disputes', nav: 'disputes', group: 'service', modules, permissions: dispute, load: () => import('./disputes/DisputeListPage') },
  { path: '/disputes/:id', modules, permissions: dispute, load: () => import('./disputes/DisputePage') },
  { path: '/providers', nav: 'providers', group: 'service', modules, permissions: ['aftersales:provider:read'], load: () => import('./providers/ProviderListPage') },
  { path: '/providers/:id', modules, permissions: ['aftersales:provider:read'], load: () => import('./providers/ProviderPage') },
  { path: '/knowledge', nav: 'knowledge', group: 'service', modules, permissions: ['aftersales:knowledge:read'], load: () => import('./knowledge/KnowledgeListPage') },
  { path: '/knowledge/:id', modules, permissions: ['aftersales:knowledge:read'], load: () => import('./knowledge/KnowledgePage') },
  { path: '/automation', nav: 'automation', group: 'policies', modules, permissions: rules, load: () => import('./automation/AutomationListPage') },
  { path: '/automation/simulate', modules, permissions: rules, load: () => import('./automation/SimulatePage') },
  { path: '/automation/firings', modules, permissions: rules, load: () => import('./automation/FiringListPage') },
  { path: '/charges', nav: 'charges', group: 'finance', modules, permissions: charge, load: () => import('./charges/ChargeListPage') },
  { path: '/charges/:id', modules, permissions: charge, load: () => import('./charges/ChargePage') },
  { path: '/policies/sla', nav: 'sla', group: 'policies', modules, permissions: ['aftersales:sla:write'], load: () => import('./policies/SlaPolicyListPage') },
  { path: '/policies/queues', nav: 'queues', group: 'policies', modules, permissions: ['aftersales:queue:write'], load: () => import('./policies/QueueListPage') },
  { path: '/policies/routing', nav: 'routing', group: 'policies', modules, permissions: ['aftersales:routing:read'], load: () => import('./policies/RoutingRuleListPage') },
  { path: '/policies/service-items', nav: 'serviceItems', group: 'policies', modules, permissions: ['aftersales:item:write'], load: () => import('./policies/ServiceItemListPage') },
  { path: '/policies/playbooks', nav: 'playbooks', group: 'policies', modules, permissions: ['aftersales:playbook:write'], load: () => import('./policies/PlaybookListPage') },
];
