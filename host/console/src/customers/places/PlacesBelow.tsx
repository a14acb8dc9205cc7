import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { Section } from '../../shared/detail/Section';
import { PlaceListDocument } from './Places.gen';

/** What is directly in a place. */
export function PlacesBelow({ id }: { id: string }) {
  const { t } = useWords('places');
  const [{ data }] = useQuery({ query: PlaceListDocument, variables: { first: 100, where: { parentId: { eq: id } }, order: [{ code: 'ASC' }] } });
  const found = data?.serviceLocations.nodes ?? [];
  return <Section title={t('below')}>{data && found.length === 0 ? <span className="hint">{t('nothingBelow')}</span> : <div className="tags">{found.map(l => <Link key={l.id} to={`/places/${l.id}`}>{l.name}</Link>)}</div>}</Section>;
}
