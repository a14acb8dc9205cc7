import { Link } from 'react-router';
import { useViewer } from '../app/viewer';
import { NameOf } from '../shared/NameOf';

/** A customer by name, leading to the customer's page for who may see it. */
export function CustomerLink({ id }: { id: string | null | undefined }) {
  const { can, on } = useViewer();
  if (!id || !on('Customers') || !can('customers:party:read')) return <span className="none">—</span>;
  return <Link to={`/customers/${id}`}><NameOf id={id} /></Link>;
}

CustomerLink.cell = NameOf.cell;
