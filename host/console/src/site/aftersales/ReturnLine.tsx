import { useId } from 'react';
import { useAsk } from '../app/useAsk';
import { money } from '../words/format';
import { t } from '../words/words';
import { type EligibilityQueryVariables, EligibilityDocument } from './NewReturn.gen';

type Props = {
  line: { id: string; name: string; shippedQuantity: number; returnedQuantity: number };
  pieces: number;
  onChange: (pieces: number) => void;
  kind: EligibilityQueryVariables['kind'] | null;
  reason: EligibilityQueryVariables['reason'] | null;
  opened: boolean;
  error?: string;
};

/** Pieces of one line that go back, and what the rules say to that before it is asked. */
export function ReturnLine({ line, pieces, onChange, kind, reason, opened, error }: Props) {
  const id = useId(), skip = pieces === 0 || !kind || !reason;
  const { data } = useAsk(EligibilityDocument, { orderLineId: line.id, kind: kind ?? 'RETURN_REFUND', reason: reason ?? 'NO_REASON', quantity: Math.max(1, pieces), opened }, { skip });
  const word = skip ? null : data?.returnEligibility, most = Math.min(line.shippedQuantity - line.returnedQuantity, word?.mostQuantity ?? Infinity);
  return (
    <div className={error ? 'return-line wrong' : 'return-line'}>
      <span id={id}>{line.name}</span>
      <span className="count">
        <button type="button" className="plain" aria-label={t('returns.less', { name: line.name })} onClick={() => onChange(Math.max(0, pieces - 1))} disabled={pieces === 0}>−</button>
        <input aria-labelledby={id} aria-describedby={`${id}r`} inputMode="numeric" value={pieces} onChange={e => onChange(Math.min(most, Number(e.target.value.replace(/\D/g, '')) || 0))} />
        <button type="button" className="plain" aria-label={t('returns.more', { name: line.name })} onClick={() => onChange(pieces + 1)} disabled={pieces >= most}>＋</button>
      </span>
      <div id={`${id}r`} className="verdict" aria-live="polite">
        {word && !word.isEligible && word.verdicts.filter(v => v.outcome === 'FAILED').map(v => <p key={v.text} className="error">{v.text}</p>)}
        {word?.isEligible && word.refundMinor > 0 && <p className="hint">{t('returns.wouldRefund', { amount: money({ amountMinor: word.refundMinor, currency: word.currency }) })}</p>}
        {word?.isEligible && <p className="hint">{t(`returns.freight.${word.freightPayer}`)}</p>}
        {error && <p className="error" role="alert">{error}</p>}
      </div>
    </div>
  );
}
