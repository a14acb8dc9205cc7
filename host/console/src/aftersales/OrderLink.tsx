import { Link } from 'react-router';
import { useViewer } from '../app/viewer';

/** An order by its number, leading there for who may see orders. */
export function OrderLink({ id, number }: { id: string | null | undefined; number: string | null | undefined }) {
  const { can, on } = useViewer();
  if (!id || !number) return <span className="none">—</span>;
  return on('Orders') && can('orders:order:read') ? <Link to={`/orders/${id}`} className="number">{number}</Link> : <span className="number">{number}</span>;
}
