import { Card } from '../parts/Card';
import { moment } from '../words/format';
import { t, word } from '../words/words';
import { disputeState } from './tones';

type Dispute = Parameters<typeof disputeState>[0] & { id: string; number: string; kind: string; openedAt: string };

/** Disputes, each leading to its page; nothing when there are none. */
export function DisputeCards({ disputes }: { disputes: readonly Dispute[] | null | undefined }) {
  if (!disputes?.length) return null;
  return (
    <section>
      <h2>{t('disputes.title')}</h2>
      <ul className="cards">{disputes.map(d => { const { name, tone } = disputeState(d); return <Card key={d.id} to={`/disputes/${d.id}`} title={`${word('DisputeKind', d.kind)} ${d.number}`} state={name} tone={tone}>{moment(d.openedAt)}</Card>; })}</ul>
    </section>
  );
}
