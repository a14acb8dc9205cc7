import type { Fault } from '../app/ask';
import { t } from '../words/words';

/** In the place of what could not be had. */
export function Refused({ fault, again }: { fault: Fault; again: () => Promise<void> }) {
  return <div className="notice bad" role="alert"><p>{fault.message}</p><button type="button" className="second" onClick={() => void again()}>{t('app.retry')}</button></div>;
}
