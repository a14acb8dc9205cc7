import { Steps } from '../parts/Steps';
import { day } from '../words/format';
import { t } from '../words/words';
import { stateOf } from './state';

type Order = Parameters<typeof stateOf>[0] & { promisedAt: string | null };

/** How far an order is, in plain words, and what happens next. */
export function OrderState({ order }: { order: Order }) {
  const { word, step, tone } = stateOf(order);
  const isUnder = step >= 0 && step < 4;
  return (
    <>
      <p className={`state big ${tone}`}>{t(`orders.state.${word}`)}</p>
      {step >= 0 && <Steps names={['placed', 'packing', 'shipped', 'delivered'].map(s => t(`orders.step.${s}`))} at={step} />}
      <p><strong>{t('app.next')}</strong>{t(`orders.next.${word}`)}{isUnder && order.promisedAt && Date.parse(order.promisedAt) > Date.now() && ` ${t('orders.promised', { day: day(order.promisedAt) })}`}</p>
    </>
  );
}
