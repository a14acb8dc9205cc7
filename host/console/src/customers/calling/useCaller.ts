import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useDelayed } from '../../shared/useDelayed';
import { ScreenPopDocument } from './ScreenPop.gen';

/** Who may be calling from a number; asked as soon as it is long enough. `settled`: what is known is about the number as it stands now. */
export function useCaller(phone: string) {
  const { can } = useViewer();
  const now = phone.replace(/[^\d+]/g, ''), digits = useDelayed(now, 250);
  const asks = digits.length >= 7 && can('customers:contact:search');
  const [{ data, fetching, error }] = useQuery({ query: ScreenPopDocument, variables: { phone: digits }, pause: !asks });
  const settled = now === digits && !(asks && fetching);
  return { candidates: asks && settled && !error ? (data?.screenPop.candidates ?? []) : [], fetching: asks && fetching, asked: asks && settled && !!data && !error, settled };
}
