import { Flex } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import * as steps from './Customer.gen';

/** Records that were merged with this one; within 30 days a merge can be taken back. */
export function CustomerMerges({ party, again }: { party: NonNullable<steps.CustomerDetailQuery['party']>; again: () => void }) {
  const { t } = useWords('customers');
  if (!party.merges || party.merges.length === 0) return null;
  return (
    <Section title={t('merges.title')}>
      <Flex vertical gap={8}>{party.merges.map(m => {
        const other = m.mergedId === party.id ? m.survivorId : m.mergedId;
        return (
          <Flex key={m.id} justify="space-between" gap={8} wrap align="center">
            <span>{t(m.mergedId === party.id ? 'merges.into' : 'merges.took')} <Link to={`/customers/${other}`}><NameOf id={other} /></Link> <span className="hint"><Moment at={m.mergedAt} /> <NameOf id={m.mergedBy} /> · {m.reason}</span>{m.undoneAt && <span className="hint"> · {t('merges.undone')} <Moment at={m.undoneAt} /></span>}</span>
            {!m.undoneAt && dayjs().diff(m.mergedAt, 'day') < 30 && (m.mergedId === party.id
              ? <ActionButton document={steps.UnmergePartyDocument} form={steps.UnmergePartyForm} fixed={{ id: party.id, expectedVersion: party.version }} intro={<p>{t('merges.sure')}</p>} button={{ size: 'small' }} onDone={again} onConflict={again} />
              : <Link to={`/customers/${m.mergedId}`}>{t('merges.undoThere')}</Link>)}
          </Flex>
        );
      })}</Flex>
    </Section>
  );
}
