import type { CaseFilterInput } from './CaseInbox.gen';

export type InboxView = 'open' | 'mine' | 'unassigned' | 'overdue' | 'finished';

/** What each view of the inbox shows. */
export function inboxWhere(view: InboxView, me: string, queue?: string): CaseFilterInput {
  const open: CaseFilterInput = { not: { stage: 'FINISHED' } };
  const inQueue: CaseFilterInput = queue ? { queueId: { eq: queue } } : {};
  switch (view) {
    case 'mine': return { ...open, ...inQueue, ownerId: { eq: me } };
    case 'unassigned': return { ...open, ...inQueue, ownerId: { eq: null } };
    case 'overdue': return { ...open, ...inQueue, overdue: true };
    case 'finished': return { ...inQueue, stage: 'FINISHED' };
    default: return { ...open, ...inQueue };
  }
}
