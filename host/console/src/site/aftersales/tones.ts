import type { Tone } from '../parts/Card';

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
