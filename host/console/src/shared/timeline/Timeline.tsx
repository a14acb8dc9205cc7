import { Alert, Button, Empty, Skeleton, Timeline as Line } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { errorText } from '../errorText';
import { useLive } from '../useLive';
import { useViewer } from '../../app/viewer';
import { Moment } from '../Moment';
import { Money } from '../Money';
import { toneOfEvent } from './tone';
import { TimelineDocument } from './Timeline.gen';
import { TimelineAppendedDocument } from './TimelineAppended.gen';

/** One story of a document over all modules, in the order it happened, with the money that moved; goes on by itself. */
export function Timeline({ subject }: { subject: string }) {
  const { t } = useTranslation('shared');
  const { connection } = useViewer();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, fetching, error }, again] = useQuery({ query: TimelineDocument, variables: { subject, after } });
  useLive(TimelineAppendedDocument, { subject }, () => again({ requestPolicy: 'network-only' }));
  if (error && !data) return <Alert type="error" showIcon title={errorText(error)} />;
  if (!data) return fetching ? <Skeleton active paragraph={{ rows: 6 }} /> : null;
  const entries = data.timeline?.nodes ?? [];
  if (entries.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('timeline.empty')} />;
  return (
    <section aria-label={t('timeline.title')}>
      <Line className="timeline" items={entries.map(e => ({
        key: e.key, color: toneOfEvent(e.event),
        content: (
          <div className="timeline-entry">
            <span>{e.title.replace(/[a-z0-9]+(?:-[a-z0-9]+)+/g, connection)}{e.money && !says(e.title, e.money.amount) && <> · <Money of={e.money} strong /></>}</span>
            <span className="hint"><Moment at={e.occurredAt} />{e.actor && ` · ${e.actor.includes('/') ? t('timeline.program') : e.actorName ?? e.actor}`}</span>
          </div>
        ),
      }))} />
      {data.timeline?.pageInfo.hasNextPage && <Button block onClick={() => setAfter(data.timeline!.pageInfo.endCursor)}>{t('timeline.older')}</Button>}
      {after && <Button block type="link" onClick={() => setAfter(null)}>{t('timeline.newest')}</Button>}
    </section>
  );
}

/** Whether the sentence has the amount in it already: `收到货款¥1,208.00` says 1208.00. */
function says(title: string, amount: string) {
  return title.replaceAll(',', '').split(/[^\d.]+/).includes(amount.replace('-', ''));
}
