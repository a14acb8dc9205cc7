import type { Screen } from '../app/routes';

const modules = ['Customers'], party = ['customers:party:read'], care = ['customers:followup:read'], visits = ['customers:visit:read'], greetings = ['customers:campaign:read'], voice = ['customers:feedback:read'], surveys = ['customers:survey:read'], places = ['customers:location:read'], segments = ['customers:segment:read'];

export const customersScreens: Screen[] = [
  { path: '/customers', nav: 'customers', group: 'customers', key: 'c', modules, permissions: party, load: () => import('./parties/CustomerListPage') },
  { path: '/customers/:id', modules, permissions: party, load: () => import('./parties/CustomerPage') },
  { path: '/follow-ups', nav: 'followUps', group: 'customers', key: 'f', modules, permissions: care, load: () => import('./followups/FollowUpListPage') },
  { path: '/follow-ups/:id', modules, permissions: care, load: () => import('./followups/FollowUpPage') },
  { path: '/consequences', nav: 'consequences', group: 'customers', modules, permissions: care, load: () => import('./consequences/ConsequenceListPage') },
  { path: '/duplicates', nav: 'duplicates', group: 'customers', modules, permissions: ['customers:party:merge'], load: () => import('./duplicates/DuplicateListPage') },
  { path: '/visits', nav: 'visits', group: 'customers', modules, permissions: visits, load: () => import('./visits/VisitListPage') },
  { path: '/visits/:id', modules, permissions: visits, load: () => import('./visits/VisitPage') },
  { path: '/places', nav: 'places', group: 'customers', modules, permissions: places, load: () => import('./places/PlaceListPage') },
  { path: '/places/:id', modules, permissions: places, load: () => import('./places/PlacePage') },
  { path: '/portfolio', nav: 'portfolio', group: 'customers', modules, permissions: ['customers:portfolio:own', 'customers:portfolio:read'], load: () => import('./portfolio/PortfolioPage') },
  { path: '/segments', nav: 'segments', group: 'customers', modules, permissions: segments, load: () => import('./segments/SegmentListPage') },
  { path: '/segments/:id', modules, permissions: segments, load: () => import('./segments/SegmentPage') },
  { path: '/care', nav: 'care', group: 'customers', modules, permissions: greetings, load: () => import('./care/CampaignListPage') },
  { path: '/care/lists', modules, permissions: greetings, load: () => import('./care/CareListsPage') },
  { path: '/care/lists/:id', modules, permissions: greetings, load: () => import('./care/CareListPage') },
  { path: '/care/offers', modules, permissions: greetings, load: () => import('./care/OfferListPage') },
  { path: '/feedback', nav: 'feedback', group: 'customers', modules, permissions: voice, load: () => import('./voice/FeedbackListPage') },
  { path: '/feedback/figures', modules, permissions: voice, load: () => import('./voice/FeedbackFiguresPage') },
  { path: '/feedback/:id', modules, permissions: voice, load: () => import('./voice/FeedbackPage') },
  { path: '/reviews', nav: 'reviews', group: 'customers', modules, permissions: ['customers:review:write'], load: () => import('./voice/ReviewListPage') },
  { path: '/survey-forms', nav: 'surveys', group: 'customers', modules, permissions: surveys, load: () => import('./surveys/SurveyFormListPage') },
  { path: '/survey-forms/results', modules, permissions: surveys, load: () => import('./surveys/SurveyResultsPage') },
  { path: '/surveys', modules, permissions: surveys, load: () => import('./surveys/SurveyListPage') },
  { path: '/privacy', nav: 'privacy', group: 'administration', modules, permissions: ['customers:privacy:read'], load: () => import('./privacy/PrivacyPage') },
  { path: '/visit-plans', nav: 'visitPlans', group: 'customers', modules, permissions: ['customers:visit:plan'], load: () => import('./visits/VisitPlanListPage') },
  { path: '/policies/follow-ups', nav: 'followUpPolicies', group: 'policies', modules, permissions: ['customers:followup:configure'], load: () => import('./policies/FollowUpPolicyListPage') },
];
