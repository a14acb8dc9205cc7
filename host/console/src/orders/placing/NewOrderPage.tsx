import { Button, Card, Form, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { ActionForm } from '../../shared/action/ActionForm';
import type { PickerProps } from '../../shared/action/fieldTypes';
import { PageHead } from '../../shared/PageHead';
import { OrderChannelsDocument, PlaceOrderDocument, PlaceOrderForm } from './PlaceOrder.gen';

function ChannelPicker(props: PickerProps) {
  const [{ data }] = useQuery({ query: OrderChannelsDocument, requestPolicy: 'cache-first' });
  return <Select {...(props as object)} mode={undefined} options={data?.channels.nodes.map(c => ({ value: c.code, label: c.name }))} />;
}

const hide = ['currency', 'escrowConnection', 'kind', 'promisedAt', 'isDraft', 'orgUnitId', 'courierBy'];

/** An order taken by hand, at the counter or on the phone. */
export default function NewOrderPage() {
  const { t, step } = useWords('orders');
  const [form] = Form.useForm();
  const [busy, setBusy] = useState(false);
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={t('placing.title')} />
      <Card style={{ maxWidth: 720 }}>
        <ActionForm document={PlaceOrderDocument} form={PlaceOrderForm} hide={hide} pickers={{ channel: ChannelPicker }} initial={{ method: 'ESCROW' }} instance={form} onBusy={setBusy} onDone={p => void navigate(`/orders/${p.order.id}`)} />
        <Button type="primary" size="large" loading={busy} onClick={() => form.submit()}>{step('placeOrder')}</Button>
      </Card>
    </>
  );
}
