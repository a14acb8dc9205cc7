import { useState } from 'react';
import { useSend } from '../app/useSend';
import { Problems } from '../parts/Problems';
import { t } from '../words/words';
import { ConfirmMyReceiptDocument } from './MyOrder.gen';

/** The buyer says that the goods are here and well. It pays the seller, so it is asked once more. */
export function ConfirmReceipt({ order, onDone }: { order: { id: string; version: number; paymentStatus: string }; onDone: () => Promise<void> }) {
  const [asked, setAsked] = useState(false);
  const { send, busy, problems } = useSend(ConfirmMyReceiptDocument);
  const confirm = async () => {
    await send({ id: order.id, expectedVersion: order.version });
    await onDone();
  };
  if (!asked) return <div className="buttons"><button type="button" onClick={() => setAsked(true)}>{t('orders.confirm')}</button></div>;
  return (
    <div role="group" aria-label={t('orders.confirm')}>
      <p>{t('orders.confirmHint')}</p>
      <Problems problems={problems} />
      <div className="buttons">
        <button type="button" aria-disabled={busy} onClick={() => void confirm()} autoFocus>{t('orders.confirmYes')}</button>
        <button type="button" className="second" onClick={() => setAsked(false)}>{t('app.notNow')}</button>
      </div>
    </div>
  );
}
