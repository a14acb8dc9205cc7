import { Alert, App, Button, Card, Form, Input, Segmented, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useCaller } from '../../customers/calling/useCaller';
import { useSettled } from '../../customers/calling/useSettled';
import { useWords } from '../../i18n/useWords';
import { pathOf, toInput } from '../../shared/action/convert';
import { MoneyInput } from '../../shared/action/MoneyInput';
import { useAction } from '../../shared/action/useAction';
import { keepDraft, readDraft } from '../../shared/draft';
import { enums } from '../../shared/enums.gen';
import { MinorMoney } from '../../shared/Money';
import { PageHead } from '../../shared/PageHead';
import { CourierChoice } from './CourierChoice';
import { GoodsFields } from './GoodsFields';
import { OrderChannelsDocument, PlaceOrderDocument, PlaceOrderForm, SkusToPlaceDocument } from './PlaceOrder.gen';
import { ReceiverFields } from './ReceiverFields';
import { type Line, totalOf, weightOf } from './totals';

/** An order taken by hand, at the counter or on the phone: who gets it, what, by whom it is brought, what it comes to. Ctrl+Enter places it from anywhere. */
export default function NewOrderPage() {
  const { t, value } = useWords('orders');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm();
  const [draft] = useState(() => readDraft<Record<string, unknown>>('order'));
  const lines = (Form.useWatch('lines', form) ?? []) as (Line | undefined)[];
  const phone = (Form.useWatch(['receiver', 'phone'], form) ?? '') as string, regionCode = Form.useWatch(['receiver', 'regionCode'], form) as string | undefined;
  const freight = Form.useWatch('freightMinor', form) as number | undefined, discount = Form.useWatch('discountMinor', form) as number | undefined;
  const caller = useCaller(phone), [chosen, setChosen] = useState<string | 'new'>();
  useEffect(() => setChosen(undefined), [phone]);
  const party = caller.candidates.find(c => c.id === chosen) ?? (chosen === undefined && caller.candidates.length === 1 ? caller.candidates[0] : undefined);
  const [{ data: channels }] = useQuery({ query: OrderChannelsDocument, requestPolicy: 'cache-first' });
  const only = channels?.channels.nodes.length === 1 ? channels.channels.nodes[0].code : undefined;
  useEffect(() => { if (only && !form.getFieldValue('channel')) form.setFieldValue('channel', only); }, [only, form]);
  const codes = [...new Set(lines.map(l => l?.sku).filter((c): c is string => !!c))].sort();
  const [{ data: skus }] = useQuery({ query: SkusToPlaceDocument, variables: { codes }, pause: codes.length === 0 });
  const priced = useMemo(() => new Map((skus?.skus.nodes ?? []).map(s => [s.code, s])), [skus]);
  const total = totalOf(lines, priced, freight, discount);
  const { run, busy } = useAction(PlaceOrderDocument), [problems, setProblems] = useState<string>();
  const save = async (given: Record<string, unknown>) => {
    const { payload, refusals } = await run({ ...toInput(PlaceOrderForm.fields, given), partyId: party?.id, ...(given.courier ? { courierBy: 'CUSTOMER' } : {}) });
    if (refusals) {
      form.setFields(refusals.filter(r => r.field).map(r => ({ name: pathOf(r.field!) as never, errors: [r.message] })));
      setProblems(refusals.map(r => r.message).join(' '));
      return;
    }
    keepDraft('order', null);
    void message.success(t('placing.saved', { number: payload?.order?.number }));
    void navigate(`/orders/${payload?.order?.id}`);
  };
  const { submit, waits } = useSettled(caller.settled, form, save);
  const keep = () => keepDraft('order', form.getFieldsValue(true));
  return (
    <div onKeyDown={e => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); form.submit(); } }}>
      <PageHead title={t('placing.title')} />
      <Form form={form} layout="vertical" onFinish={submit} onValuesChange={keep} initialValues={{ method: 'ESCROW', courier: '', lines: [{ quantity: 1 }], ...draft }} className="intake-grid" scrollToFirstError>
        <ReceiverFields candidates={caller.candidates} fetching={caller.fetching} asked={caller.asked} party={party} choose={setChosen} onPasted={keep} />
        <Card size="small" title={<h2 className="section-title">{t('placing.what')}</h2>}>
          <Form.Item name="channel" label={t('placing.channel')} rules={[{ required: true, message: t('placing.channelMissing') }]}><Select options={channels?.channels.nodes.map(c => ({ value: c.code, label: c.name }))} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
          <GoodsFields priced={priced} />
          <CourierChoice regionCode={regionCode} weightGrams={weightOf(lines, priced)} />
          <div className="intake-row">
            <Form.Item name="freightMinor" label={t('placing.freight')}><MoneyInput beside={['currency']} /></Form.Item>
            <Form.Item name="discountMinor" label={t('placing.discount')}><MoneyInput beside={['currency']} /></Form.Item>
            <Form.Item name="offerCode" label={t('placing.offer')}><Input maxLength={40} /></Form.Item>
            <Form.Item name="method" label={t('placing.method')}><Segmented options={enums.PaymentMethod.map(m => ({ value: m, label: value('PaymentMethod', m) }))} aria-label={t('placing.method')} /></Form.Item>
            <Form.Item name="buyerNote" label={t('placing.buyerNote')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} /></Form.Item>
            <Form.Item name="sellerNote" label={t('placing.sellerNote')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} /></Form.Item>
          </div>
          {problems && <Form.Item><Alert type="error" showIcon role="alert" title={problems} /></Form.Item>}
          <div className="order-total"><span>{t('placing.total')}</span> <strong>{total === undefined ? '—' : <MinorMoney minor={total} />}</strong></div>
          <Button type="primary" size="large" htmlType="submit" loading={busy || waits}>{t('placing.save')}</Button> <span className="hint">{t('placing.keys')}</span>
        </Card>
      </Form>
    </div>
  );
}
