import { Flex } from 'antd';
import { useWords } from '../../i18n/useWords';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { FileLinks } from '../FileLinks';
import type { DisputeDetailQuery } from './Dispute.gen';

/** What both sides laid before it, oldest first; none of it changes. */
export function DisputeEvidence({ of }: { of: NonNullable<DisputeDetailQuery['dispute']>['evidence'] }) {
  const { t, value } = useWords('disputes');
  if (of.length === 0) return <span className="hint">{t('evidence.none')}</span>;
  return (
    <Flex vertical gap={12}>
      {of.map(e => (
        <div key={e.id}>
          <div className="hint"><strong>{value('DisputeSide', e.side)}</strong> · <Moment at={e.at} /> {e.by && <NameOf id={e.by} />}</div>
          {e.text && <div className="talk-text">{e.text}</div>}
          <FileLinks ids={e.fileIds} />
        </div>
      ))}
    </Flex>
  );
}
