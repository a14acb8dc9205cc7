import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useDelayed } from '../../shared/useDelayed';
import { ScreenPopDocument } from './ScreenPop.gen';

/** Who may be calling from a number; asked as soon as it is long enough. */
export function useCaller(phone: string) {
  const { can } = useViewer();
  const digits = useDelayed(phone.replace(/[^\d+]/g, ''), 250);
  const asked = digits.length >= 7 && can('customers:contact:search');
  const [{ data, fetching }] = useQuery({ query: ScreenPopDocument, variables: { phone: digits }, pause: !asked });
  return { candidates: asked ? (data?.screenPop.candidates ?? []) : [], fetching: asked && fetching, asked: asked && !fetching && !!data };
}
