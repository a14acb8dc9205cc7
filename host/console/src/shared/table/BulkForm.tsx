import { Form, Modal } from 'antd';
import { useWords } from '../../i18n/useWords';
import { toInput } from '../action/convert';
import { FormFields } from '../action/FormFields';
import type { BulkAction } from './bulk';

type Props<T> = { action: BulkAction<T>; count: number; onClose: () => void; onGiven: (shared: Record<string, unknown>) => void };

/** Asks once for what a step needs to know and is the same in all rows. */
export function BulkForm<T>({ action, count, onClose, onGiven }: Props<T>) {
  const { step, t } = useWords('shared');
  const [instance] = Form.useForm();
  const form = action.form!, name = step(action.mutation);
  return (
    <Modal open title={t('bulk.sure', { name, count })} okText={name} cancelText={t('form.cancel')} okButtonProps={{ danger: action.danger }} onOk={() => instance.submit()} onCancel={onClose} mask={{ closable: false }}>
      <Form form={instance} layout="vertical" onFinish={values => onGiven(toInput(form.fields, values as Record<string, unknown>))}>
        <FormFields fields={form.fields} input={form.input} hide={['id', 'expectedVersion', ...(action.hide ?? [])]} pickers={action.pickers} />
      </Form>
    </Modal>
  );
}
