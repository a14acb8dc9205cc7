import { Link } from 'react-router';
import { useAsk } from '../app/useAsk';
import { useVisitor } from '../app/visitor';
import { day } from '../words/format';
import { t } from '../words/words';
import { OpenSurveysDocument } from './OpenSurveys.gen';

/** What the customer is asked to rate: all of it, or what is about one document. */
export function OpenSurveys({ about }: { about?: string }) {
  const { party, offers } = useVisitor();
  const { data } = useAsk(OpenSurveysDocument, {}, { everySeconds: 60, skip: !party || !offers('Customers', 'customers:survey:own') });
  const open = (data?.mySurveys ?? []).filter(s => !about || s.number === about);
  if (open.length === 0) return null;
  return (
    <section className="panel yours">
      <h2>{t('survey.waiting')}</h2>
      <ul className="list">{open.map(s => <li key={s.token}><Link className="button" to={`/survey/${s.token}`}>{t('survey.rate', { number: s.number })}</Link><span className="hint"> {t('survey.until', { day: day(s.expiresAt) })}</span></li>)}</ul>
    </section>
  );
}
