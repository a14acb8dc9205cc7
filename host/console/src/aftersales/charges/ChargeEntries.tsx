import { Flex } from 'antd';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { MinorMoney } from '../../shared/Money';
import { NameOf } from '../../shared/NameOf';
import { StatusTag } from '../../shared/StatusTag';
import type { ChargeDetailQuery } from './Charge.gen';
import { ReverseReceiptDocument, ReverseReceiptForm } from './ChargeSteps.gen';

/** Money that came in, went back or was given up; a receipt can be taken back once. */
export function ChargeEntries({ charge: it, again }: { charge: NonNullable<ChargeDetailQuery['charge']>; again: () => void }) {
  const { t, value } = useWords('charges');
  const { can } = useViewer();
  if (it.entries.length === 0) return <span className="hint">{t('entries.none')}</span>;
  const reversed = new Set(it.entries.map(e => e.reversesId));
  return (
    <Flex vertical gap={8}>
      {it.entries.map(e => (
        <Flex key={e.id} justify="space-between" align="center" gap={12} wrap>
          <span><StatusTag of="ChargeEntryKind" value={e.kind} /> <MinorMoney minor={e.amountMinor} currency={it.currency} /> <span className="hint">{[value('PaidBy', e.method), e.reference, e.reason].filter(Boolean).join(' · ')} <Moment at={e.at} /> {e.recordedBy && <NameOf id={e.recordedBy} />}</span></span>
          {e.kind === 'RECEIPT' && !reversed.has(e.id) && can('aftersales:charge:reverse') && <ActionButton document={ReverseReceiptDocument} form={ReverseReceiptForm} fixed={{ id: it.id, expectedVersion: it.version, entryId: e.id }} danger button={{ size: 'small' }} onDone={again} onConflict={again} />}
        </Flex>
      ))}
    </Flex>
  );
}
