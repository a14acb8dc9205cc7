import { Link } from 'react-router';
import { Steps } from '../parts/Steps';
import { moment, span } from '../words/format';
import { t, word } from '../words/words';
import type { TrackQuery } from './Track.gen';
import { useVisitor } from './visitor';

const stages = ['REQUESTED', 'UNFINISHED', 'FINISHED'];

export function TrackedCase({ it }: { it: NonNullable<TrackQuery['case']> }) {
  const { site } = useVisitor(), isDone = it.stage === 'FINISHED';
  return (
    <section className="panel">
      <h2>{word('CaseKind', it.kind)} <span className="number">{it.number}</span></h2>
      <p className={`state big ${isDone ? 'good' : 'going'}`}>{word('CaseStage', it.stage)}</p>
      <Steps names={stages.map(s => word('CaseStage', s))} at={isDone ? 3 : stages.indexOf(it.stage)} />
      {it.visitFrom && it.visitTo && <p><strong>{t('requests.visit')}</strong>{span(it.visitFrom, it.visitTo)}</p>}
      <p><strong>{t('app.next')}</strong>{t(isDone ? 'track.caseDone' : it.visitFrom ? 'track.caseVisit' : it.respondedAt ? 'track.caseAnswered' : 'track.caseWaits')}</p>
      <ul className="hint">
        <li>{t('requests.openedAt', { at: moment(it.openedAt) })}</li>
        {it.respondedAt && <li>{t('requests.respondedAt', { at: moment(it.respondedAt) })}</li>}
        {it.resolvedAt && <li>{t('requests.resolvedAt', { at: moment(it.resolvedAt) })}</li>}
      </ul>
      {site.codesBy.length > 0 && <p><Link to="/requests">{t('track.caseMore')}</Link></p>}
    </section>
  );
}
