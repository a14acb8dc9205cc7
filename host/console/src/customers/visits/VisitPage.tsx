import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { NextSteps } from '../../shared/action/NextSteps';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import { Timeline } from '../../shared/timeline/Timeline';
import * as steps from './Visit.gen';

export default function VisitPage() {
  const { t, value } = useWords('visits');
  const { id = '' } = useParams();
  const [{ data, fetching, error }, query] = useQuery({ query: steps.VisitDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  const it = data?.visit;
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  return (
    <DetailPage title={it.title} tags={<><StatusTag of="VisitState" value={it.state} /><StatusTag of="VisitSatisfaction" value={it.satisfaction} /></>} subtitle={value('VisitKind', it.kind)}
      actions={<NextSteps of={it} primary={['completeVisit']} actions={{ completeVisit: { document: steps.CompleteVisitDocument, form: steps.CompleteVisitForm }, rescheduleVisit: { document: steps.RescheduleVisitDocument, form: steps.RescheduleVisitForm } }} onDone={again} />}
      side={<Section title={t('detail.timeline')}><Timeline subject={it.id} /></Section>}>
      <Section title={t('detail.facts')}><Facts items={[
        [t('facts.customer'), it.party && <Link to={`/customers/${it.party.id}`}>{it.party.displayName ?? it.party.number}</Link>], [t('facts.manager'), it.managerId && <NameOf id={it.managerId} />], [t('facts.due'), <Moment at={it.dueAt} dateOnly />], [t('facts.opens'), <Moment at={it.opensAt} dateOnly />],
        [t('facts.completed'), it.completedAt && <Moment at={it.completedAt} />], [t('facts.result'), it.result && value('VisitResult', it.result)], [t('facts.score'), it.score], [t('facts.notes'), it.notes], [t('facts.case'), it.caseId && <Link to={`/cases/${it.caseId}`}>{t('facts.openCase')}</Link>],
      ]} /></Section>
      {it.issues.length > 0 && <Section title={t('detail.issues')}><ul>{it.issues.map(i => <li key={i.number}>{i.title} <span className="hint">{i.text}</span></li>)}</ul></Section>}
    </DetailPage>
  );
}
