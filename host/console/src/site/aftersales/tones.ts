import type { Tone } from '../parts/Card';
import { t, word } from '../words/words';

/** How much a return is to be minded, and by whom. */
export function returnTone(state: string): Tone {
  if (state === 'AUTHORISED' || state === 'NEEDS_INFO') return 'yours';
  if (state === 'COMPLETED') return 'good';
  return ['DECLINED', 'CANCELLED', 'EXPIRED'].includes(state) ? 'bad' : 'going';
}

export function caseTone(state: string): Tone {
  if (state === 'WAITING_CUSTOMER') return 'yours';
  if (state === 'RESOLVED' || state === 'CLOSED') return 'good';
  return state === 'REJECTED' ? 'bad' : 'going';
}

/** What a dispute's state is called; while something is asked, that is what counts. */
export function disputeState(it: { state: string; askedAt?: string | null; answeredAt: string | null; question?: string | null }): { name: string; tone: Tone } {
  if (it.state === 'OPEN' && (it.askedAt || it.question) && !it.answeredAt) return { name: t('disputes.asked'), tone: 'yours' };
  return { name: word('DisputeState', it.state), tone: it.state === 'SETTLED' ? 'good' : it.state === 'WITHDRAWN' ? 'bad' : 'going' };
}
