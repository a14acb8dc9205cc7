import { createContext, useContext } from 'react';
import type { SiteQuery } from './Site.gen';

/** Who looks, and what is offered to them. */
export type Visitor = {
  site: SiteQuery['customerSite'];
  /** Party of the customer who signed in; null for nobody, and for staff, who have none. */
  party: string | null;
  /** Whether they were signed in before and the session has ended. */
  ended: boolean;
  /** Whether a module is on and, for a customer, the permission is held. */
  offers: (module: string, permission?: string) => boolean;
  refresh: () => Promise<void>;
};

export const VisitorContext = createContext<Visitor | null>(null);
export const useVisitor = () => useContext(VisitorContext)!;
