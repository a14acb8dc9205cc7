import { Alert, Form, Radio } from 'antd';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { errorText } from '../../shared/errorText';
import { Money } from '../../shared/Money';
import { useDelayed } from '../../shared/useDelayed';
import { CouriersToDocument } from './PlaceOrder.gen';

/** The couriers that go to the receiver, cheapest first; whoever is chosen says the freight. Left open, a rule chooses when the order is released. */
export function CourierChoice({ regionCode, weightGrams }: { regionCode?: string; weightGrams: number }) {
  const { t } = useWords('orders');
  const { on, connection } = useViewer();
  const form = Form.useFormInstance();
  const [{ data, fetching, error }] = useQuery({ query: CouriersToDocument, variables: { regionCode: regionCode ?? '', weightGrams: useDelayed(weightGrams, 400) }, pause: !regionCode || !on('Logistics') });
  if (!on('Logistics')) return null;
  const options = regionCode ? (data?.shippingOptions ?? []) : [];
  const choose = (courier: string) => {
    const price = options.find(o => o.courier === courier)?.price;
    if (price) form.setFieldValue('freightMinor', Number(price.amount));
  };
  return (
    <Form.Item name="courier" label={t('placing.courier')} extra={!regionCode ? t('placing.courierHint') : options.length === 0 && !fetching && !error ? t('placing.courierNone') : undefined}>
      <Radio.Group className="callers" onChange={e => choose(e.target.value as string)}>
        <Radio value="">{t('placing.courierByRule')}</Radio>
        {options.map(o => <Radio key={o.courier} value={o.courier}>{connection(o.courier)} {o.price && <Money of={o.price} />} {o.promisedHours != null && <span className="hint">{t('placing.within', { count: o.promisedHours })}</span>}</Radio>)}
        {error && <Alert type="warning" showIcon title={errorText(error)} />}
      </Radio.Group>
    </Form.Item>
  );
}
