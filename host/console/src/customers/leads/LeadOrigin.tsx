import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';

type Origin = { originType: string | null; originId: string | null; originNumber: string | null };
const pages: Record<string, [path: string, module: string, permission: string]> = {
  Case: ['cases', 'AfterSales', 'aftersales:case:read'], WorkOrder: ['work-orders', 'AfterSales', 'aftersales:work:read'], Order: ['orders', 'Orders', 'orders:order:read'],
};

/** The page of the document that a lead came from; nothing when it came from none, or this person may not go there. */
export function useOriginPath(of: Origin | null | undefined) {
  const { can, on } = useViewer();
  const page = of?.originId && of.originType ? pages[of.originType] : undefined;
  return page && on(page[1]) && can(page[2]) ? `/${page[0]}/${of!.originId}` : null;
}

/** Where a lead was heard, leading there. */
export function LeadOrigin({ of }: { of: Origin }) {
  const { t } = useWords('leads');
  const path = useOriginPath(of);
  if (!of.originType) return <span className="none">—</span>;
  return <span>{t(`origin.${of.originType}`, { defaultValue: of.originType })} {path ? <Link to={path} className="number">{of.originNumber}</Link> : <span className="number">{of.originNumber}</span>}</span>;
}
