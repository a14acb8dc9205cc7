import { Card } from '../parts/Card';
import { moment } from '../words/format';
import { t, word } from '../words/words';
import { disputeState } from './tones';

type Dispute = Parameters<typeof disputeState>[0] & { id: string; number: string; kind: string; openedAt: string };

/** A dispute, leading to its page. */
export function DisputeCard({ of: d }: { of: Dispute }) {
  const { name, tone } = disputeState(d);
  return <Card to={`/disputes/${d.id}`} title={`${word('DisputeKind', d.kind)} ${d.number}`} state={name} tone={tone}>{moment(d.openedAt)}</Card>;
}

/** Disputes under their heading; nothing when there are none. */
export function DisputeCards({ disputes }: { disputes: readonly Dispute[] | null | undefined }) {
  if (!disputes?.length) return null;
  return (
    <section>
      <h2>{t('disputes.title')}</h2>
      <ul className="cards">{disputes.map(d => <DisputeCard key={d.id} of={d} />)}</ul>
    </section>
  );
}
