import { App, Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/useWords';
import { type Action, ActionForm } from './ActionForm';

type Props = Action & { open: boolean; title?: ReactNode; intro?: ReactNode; okText?: string; danger?: boolean; width?: number; onClose: () => void; onDone?: (payload: unknown) => void; onConflict?: () => void };

/** A mutation as a dialog. */
export function ActionDialog({ open, title, intro, okText, danger, width, onClose, onDone, ...action }: Props) {
  const { step, t } = useWords('shared');
  const { message } = App.useApp();
  const [instance] = Form.useForm();
  const [busy, setBusy] = useState(false);
  const name = title ?? step(action.form.mutation);
  return (
    <Modal open={open} title={name} okText={okText ?? step(action.form.mutation)} cancelText={t('form.cancel')} okButtonProps={{ danger }} confirmLoading={busy} onOk={() => instance.submit()} onCancel={onClose} destroyOnHidden width={width} mask={{ closable: false }}>
      {intro}
      <ActionForm {...action} instance={instance} onBusy={setBusy} onDone={payload => { void message.success(t('form.done', { name: step(action.form.mutation) })); onClose(); onDone?.(payload); }} />
    </Modal>
  );
}
