import { useCallback, useEffect, useMemo, useState } from 'react';
import { Route, Routes } from 'react-router';
import { allowed } from '../../app/needs';
import { DisputePage } from '../aftersales/DisputePage';
import { NewDisputePage } from '../aftersales/NewDisputePage';
import { NewRequestPage } from '../aftersales/NewRequestPage';
import { NewReturnPage } from '../aftersales/NewReturnPage';
import { RequestPage } from '../aftersales/RequestPage';
import { RequestsPage } from '../aftersales/RequestsPage';
import { ReturnPage } from '../aftersales/ReturnPage';
import { SurveyPage } from '../customers/SurveyPage';
import { OrderPage } from '../orders/OrderPage';
import { OrdersPage } from '../orders/OrdersPage';
import { Refused } from '../parts/Refused';
import { Skeleton } from '../parts/Skeleton';
import { useLanguage } from '../words/words';
import { ask, type Fault, whenEnded } from './ask';
import { useConnected } from './connection';
import { Frame } from './Frame';
import { HomePage } from './HomePage';
import { NotFoundPage } from './NotFoundPage';
import { SignedIn } from './SignedIn';
import { SignInPage } from './SignInPage';
import { type SiteQuery, SiteDocument, VisitorDocument } from './Site.gen';
import { TrackPage } from './TrackPage';
import { forget } from './useAsk';
import { VisitorContext, type Visitor } from './visitor';

type Known = { site: SiteQuery['customerSite']; party: string | null; permissions: Set<string>; ended: boolean };

/** Finds out what is offered and who looks, then shows the pages that there are. */
export function App() {
  useLanguage();
  const [known, setKnown] = useState<Known | null>(null);
  const connected = useConnected(), [fault, setFault] = useState<Fault | null>(null);
  const refresh = useCallback(async () => {
    const { customerSite: site } = await ask(SiteDocument, {});
    const { me, myPermissions } = await ask(VisitorDocument, {}).catch(() => ({ me: null, myPermissions: [] as string[] }));
    const permissions = new Set(me?.partyId ? myPermissions : []);
    Object.assign(allowed, { modules: new Set(site.modules), permissions });
    forget();
    setKnown({ site, party: me?.partyId ?? null, permissions, ended: false });
  }, []);
  const begin = useCallback(() => refresh().then(() => setFault(null), (e: Fault) => setFault(e)), [refresh]);
  useEffect(() => { if (connected && !known) void begin(); }, [connected, known, begin]);
  useEffect(() => whenEnded(() => setKnown(now => (now?.party ? { ...now, party: null, permissions: new Set(), ended: true } : now))), []);
  const visitor = useMemo<Visitor | null>(() => known && {
    site: known.site, party: known.party, ended: known.ended, refresh,
    offers: (module, permission) => known.site.modules.includes(module) && (!permission || known.party === null || known.permissions.has(permission)),
  }, [known, refresh]);
  if (!visitor) return <Frame>{fault ? <Refused fault={fault} again={begin} /> : <Skeleton lines={6} />}</Frame>;
  const { offers } = visitor;
  return (
    <VisitorContext value={visitor}>
      <Frame>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path="track" element={<TrackPage />} />
          <Route path="sign-in" element={<SignInPage />} />
          {offers('Customers') && <Route path="survey/:token" element={<SurveyPage />} />}
          <Route element={<SignedIn />}>
            {offers('Orders', 'orders:order:read') && <Route path="orders" element={<OrdersPage />} />}
            {offers('Orders', 'orders:order:read') && <Route path="orders/:id" element={<OrderPage />} />}
            {offers('AfterSales', 'aftersales:return:request') && <Route path="orders/:id/return" element={<NewReturnPage />} />}
            {offers('AfterSales', 'aftersales:return:read') && <Route path="returns/:id" element={<ReturnPage />} />}
            {offers('Orders', 'orders:order:read') && offers('AfterSales', 'aftersales:dispute:raise') && <Route path="orders/:id/dispute" element={<NewDisputePage />} />}
            {offers('AfterSales', 'aftersales:dispute:read') && <Route path="disputes/:id" element={<DisputePage />} />}
            {offers('AfterSales', 'aftersales:case:read') && <Route path="requests" element={<RequestsPage />} />}
            {offers('AfterSales', 'aftersales:case:request') && <Route path="requests/new" element={<NewRequestPage />} />}
            {offers('AfterSales', 'aftersales:case:read') && <Route path="requests/:id" element={<RequestPage />} />}
          </Route>
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Frame>
    </VisitorContext>
  );
}
