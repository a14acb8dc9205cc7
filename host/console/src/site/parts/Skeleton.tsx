import { t } from '../words/words';

/** Keeps the place of what is on its way. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return <div className="skeleton" role="status"><span className="unseen">{t('app.loading')}</span>{Array.from({ length: lines }, (_, i) => <div key={i} />)}</div>;
}
