import { useTranslation } from 'react-i18next';

/** Photos and papers of a document, opened in a tab of their own. */
export function FileLinks({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('returns');
  if (ids.length === 0) return null;
  return <span className="tags">{ids.map((id, i) => <a key={id} href={`/files/${encodeURIComponent(id)}`} target="_blank" rel="noreferrer">{t('file', { n: i + 1 })}</a>)}</span>;
}
