import { Alert, App, Button, Card, Form, Input, Segmented, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { pathOf } from '../../shared/action/convert';
import { useAction } from '../../shared/action/useAction';
import { keepDraft, readDraft } from '../../shared/draft';
import { enums } from '../../shared/enums.gen';
import { PageHead } from '../../shared/PageHead';
import { FilePicker } from '../../shared/pickers/FilePicker';
import { uploaded, uploadsFirst } from '../../shared/pickers/uploading';
import { ServiceItemPicker } from '../../shared/pickers/ServiceItemPicker';
import { ServiceLocationPicker } from '../../shared/pickers/ServiceLocationPicker';
import { CallerCard, type Candidate } from '../../customers/calling/CallerCard';
import { OpenCaseDocument } from './OpenCase.gen';
import { useCaller } from '../../customers/calling/useCaller';
import { useSettled } from '../../customers/calling/useSettled';

type Given = { phone: string; name?: string; kind: string; channel: string; title: string; description?: string; serviceItemId?: string; locationId?: string; priority?: string; orderId?: string; address?: string; fileIds?: string[] };
type Draft = { given: Partial<Given>; party?: string; chosen?: string };

/** Taking in a matter: the phone first, then who it is, what it is, done. Ctrl+Enter saves from anywhere. What is typed is kept until it is saved. */
export default function NewRequestPage() {
  const { t, value } = useWords('intake');
  const { can } = useViewer();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [form] = Form.useForm<Given>();
  const name = `request.${params.get('phone') ?? ''}`; // a call that rings has a draft of its own
  const [draft, setDraft] = useState(() => readDraft<Draft>(name));
  const fresh = { kind: params.get('kind') ?? 'SERVICE_REQUEST', channel: 'PHONE', phone: params.get('phone') ?? '' };
  const phone = Form.useWatch('phone', form) ?? draft?.given.phone ?? fresh.phone;
  const { candidates, fetching, asked, settled } = useCaller(phone);
  const [chosen, setChosen] = useState(draft?.chosen);
  const [problems, setProblems] = useState<string>();
  const title = useRef<{ focus: () => void }>(null);
  const party: Candidate | undefined = candidates.find(c => c.id === chosen) ?? (chosen === 'new' ? undefined : candidates[0]);
  const { run, busy } = useAction(OpenCaseDocument);
  const homes = party?.locations?.filter(l => !l.to && l.location) ?? [], home = homes[0]?.location?.id;
  const whose = useRef(draft?.party);
  const keep = (part: Partial<Draft>) => { const given = form.getFieldsValue(true) as Given, next = { given: { ...given, fileIds: uploaded(given.fileIds) }, party: whose.current, chosen, ...part }; setDraft(next); keepDraft(name, next); };
  const forget = () => { keepDraft(name, null); setDraft(null); setChosen(undefined); whose.current = undefined; form.resetFields(); form.setFieldsValue(fresh); };
  // another person: nothing of the one before stays
  useEffect(() => {
    if (!settled || whose.current === party?.id) return;
    whose.current = party?.id;
    form.setFieldsValue({ locationId: home, orderId: undefined });
  }, [settled, party?.id, home, form]);
  const choose = (id: string) => { setChosen(id); keep({ chosen: id }); };
  const save = async (given: Given, joinTo?: string) => {
    const { payload, refusals } = await run({
      kind: given.kind, channel: given.channel, title: given.title.trim(), description: given.description?.trim() || undefined, serviceItemId: given.serviceItemId, locationId: given.locationId, priority: given.priority, orderId: given.orderId, joinTo, fileIds: given.fileIds?.length ? given.fileIds : undefined,
      partyId: party?.id, ...(!party || given.address ? { contact: { name: given.name?.trim() || party?.displayName || undefined, phone: given.phone?.trim() || undefined, address: given.address?.trim() || undefined } } : {}),
    });
    if (refusals) {
      form.setFields(refusals.filter(r => r.field).map(r => ({ name: pathOf(r.field!.replace(/^contact\./, '')) as never, errors: [r.message] })));
      setProblems(refusals.map(r => r.message).join(' '));
      return;
    }
    const it = payload?.case;
    keepDraft(name, null);
    void message.success(t(it && it.entries.some(e => e.isJoined) ? 'joined' : 'saved', { number: it?.number }));
    if (it) void navigate(`/cases?case=${it.id}`);
  };
  const { submit, waits } = useSettled(settled, form, save);
  return (
    <div className="intake" onKeyDown={e => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); form.submit(); } }}>
      <PageHead title={t('title')}>{draft && <Button onClick={forget}>{t('anew')}</Button>}</PageHead>
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ ...fresh, ...draft?.given }} onValuesChange={(changed: Partial<Given>) => { if ('phone' in changed) { setChosen(undefined); keep({ chosen: undefined }); } else keep({}); }} className="intake-grid">
        <Card size="small" title={<h2 className="section-title">{t('who')}</h2>}>
          <Form.Item name="phone" label={t('phone')}><Input autoFocus inputMode="tel" size="large" onPressEnter={e => { if (!e.ctrlKey) { e.preventDefault(); title.current?.focus(); } }} /></Form.Item>
          <CallerCard candidates={candidates} fetching={fetching} asked={asked} chosen={party?.id} choose={choose} join={id => void form.validateFields().then(g => save(g, id))} />
          {!party && <><Form.Item name="name" label={t('name')}><Input maxLength={100} /></Form.Item><Form.Item name="address" label={t('address')}><Input maxLength={300} /></Form.Item></>}
          {can('customers:location:read') && <Form.Item name="locationId" label={t('location')}>{homes.length > 0 ? <Select allowClear options={homes.map(h => ({ value: h.location!.id, label: h.location!.path }))} /> : <ServiceLocationPicker />}</Form.Item>}
        </Card>
        <Card size="small" title={<h2 className="section-title">{t('what')}</h2>}>
          <Form.Item name="kind" label={t('kind')}><Segmented options={enums.CaseKind.filter(k => k !== 'ISSUE').map(k => ({ value: k, label: value('CaseKind', k) }))} aria-label={t('kind')} /></Form.Item>
          <Form.Item name="title" label={t('matter')} rules={[{ required: true, message: t('matterMissing') }]}><Input ref={title as never} size="large" maxLength={200} placeholder={t('matterHint')} /></Form.Item>
          <Form.Item name="description" label={t('description')}><Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} /></Form.Item>
          <Form.Item name="fileIds" label={t('files')} rules={[uploadsFirst(t('uploading'))]}><FilePicker multiple /></Form.Item>
          {can('aftersales:item:read') && <Form.Item name="serviceItemId" label={t('serviceItem')}><ServiceItemPicker /></Form.Item>}
          <div className="intake-row">
            <Form.Item name="priority" label={t('priority')}><Select allowClear placeholder={t('byRule')} options={enums.CasePriority.map(p => ({ value: p, label: value('CasePriority', p) }))} /></Form.Item>
            <Form.Item name="channel" label={t('channel')}><Select options={enums.ServiceChannel.map(c => ({ value: c, label: value('ServiceChannel', c) }))} /></Form.Item>
          </div>
          {party?.orders && party.orders.length > 0 && <Form.Item name="orderId" label={t('order')}><Select allowClear options={party.orders.map(o => ({ value: o.id, label: `${o.number} ${value('OrderLifecycle', o.lifecycle)} ¥${o.payable.amount}` }))} /></Form.Item>}
          {problems && <Form.Item><Alert type="error" showIcon role="alert" title={problems} /></Form.Item>}
          <Button type="primary" size="large" htmlType="submit" loading={busy || waits}>{t('save')}</Button> <span className="hint">{t('keys')}</span>
        </Card>
      </Form>
    </div>
  );
}
