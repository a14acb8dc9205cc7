import { App, Form, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords';
import { type Action, ActionForm } from './ActionForm';

type Props = Action & { open: boolean; title?: ReactNode; intro?: ReactNode; okText?: string; danger?: boolean; width?: number; onClose: () => void; onClosed?: () => void; onDone?: (payload: unknown) => void; onConflict?: () => void };

/**
 * A mutation as a dialog: the first field has the focus, Ctrl+Enter sends. It sends the version that the person saw when it opened, so that a change that came
 * meanwhile is told and not overwritten; after that the newest.
 */
export function ActionDialog({ open, title, intro, okText, danger, width, fixed, onClose, onClosed, onDone, onConflict, ...action }: Props) {
  const { step, t } = useWords('shared');
  const { message } = App.useApp();
  const [instance] = Form.useForm();
  const [busy, setBusy] = useState(false);
  const [seen, see] = useState(fixed);
  const box = useRef<HTMLDivElement>(null);
  const name = title ?? step(action.form.mutation);
  const conflict = () => { see(undefined); onConflict?.(); };
  return (
    <Modal open={open} title={name} okText={okText ?? step(action.form.mutation)} cancelText={t('form.cancel')} okButtonProps={{ danger }} confirmLoading={busy} onOk={() => instance.submit()} onCancel={onClose} destroyOnHidden width={width} mask={{ closable: false }}
      afterOpenChange={o => (o ? box.current?.querySelector<HTMLElement>('input:not([readonly]),textarea')?.focus() : onClosed?.())}>
      <div ref={box} onKeyDown={e => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); instance.submit(); } }}>
        {intro}
        <ActionForm {...action} fixed={seen ?? fixed} instance={instance} onBusy={setBusy} onConflict={conflict} onDone={payload => { void message.success(t('form.done', { name: step(action.form.mutation) })); onClose(); onDone?.(payload); }} />
      </div>
    </Modal>
  );
}
