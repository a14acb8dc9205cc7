import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { useWords } from '../../i18n/useWords';
import { enums } from '../../shared/enums.gen';
import { errorText } from '../../shared/errorText';
import { RoutingTryDocument, type RoutingTryQuery, type RoutingTryQueryVariables } from './Routing.gen';

/** Where a case with these words would go, before anybody opens one. */
export function RoutingTry() {
  const { t, value } = useWords('policies');
  const client = useClient();
  const [open, setOpen] = useState(false), [found, setFound] = useState<RoutingTryQuery['previewRouting']>(), [problem, setProblem] = useState<string>();
  const [form] = Form.useForm<RoutingTryQueryVariables>();
  const ask = async (variables: RoutingTryQueryVariables) => {
    const { data, error } = await client.query(RoutingTryDocument, variables, { requestPolicy: 'network-only' }).toPromise();
    setFound(data?.previewRouting); setProblem(errorText(error));
  };
  const options = (name: 'CaseKind' | 'ServiceChannel') => enums[name].map(v => ({ value: v, label: value(name, v) }));
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('routing.try')}</Button>
      {open && (
        <Modal open title={t('routing.try')} okText={t('routing.ask')} cancelText={t('close')} onOk={() => form.submit()} onCancel={() => setOpen(false)}>
          <Form form={form} layout="vertical" onFinish={v => void ask(v)} initialValues={{ kind: 'REPAIR', channel: 'PHONE' }}>
            <Form.Item name="kind" label={t('kind')}><Select options={options('CaseKind')} /></Form.Item>
            <Form.Item name="channel" label={t('channel')}><Select options={options('ServiceChannel')} /></Form.Item>
            <Form.Item name="text" label={t('routing.text')} rules={[{ required: true, message: t('routing.textMissing') }]}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
          </Form>
          {problem && <Alert type="error" showIcon role="alert" title={problem} />}
          {found && <Alert type="info" showIcon role="status" title={t('routing.goes', { queue: found.queueCode, rule: found.rule ?? t('routing.noRule') })} description={`${value('CaseKind', found.kind)} · ${value('CasePriority', found.priority)}`} />}
        </Modal>
      )}
    </>
  );
}
