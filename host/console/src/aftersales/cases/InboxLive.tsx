import { useLive } from '../../shared/useLive';
import { QueueChangedDocument } from './QueueChanged.gen';

/** Listens to one queue; shows nothing. */
export function InboxLive({ queueId, onChange }: { queueId: string; onChange: () => void }) {
  useLive(QueueChangedDocument, { queueId }, onChange);
  return null;
}
