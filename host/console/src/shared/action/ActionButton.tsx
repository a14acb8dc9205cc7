import { App, Button, type ButtonProps } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/useWords';
import { ActionDialog } from './ActionDialog';
import type { Action } from './ActionForm';
import { useAction } from './useAction';

type Props = Action & { button?: ButtonProps; label?: ReactNode; intro?: ReactNode; danger?: boolean; width?: number; onDone?: (payload: unknown) => void; onConflict?: () => void; onOpen?: (open: boolean) => void };

/** A mutation as a button: asks what the mutation must know, or runs at once when there is nothing to ask. */
export function ActionButton({ button, label, intro, danger, width, onDone, onConflict, onOpen, ...action }: Props) {
  const { step, t } = useWords('shared');
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<'none' | 'open' | 'closing'>('none');
  const { run, busy } = useAction(action.document);
  const hidden = [...(action.hide ?? []), ...Object.keys(action.fixed ?? {})];
  const asks = action.fields !== undefined || intro !== undefined || action.form.fields.some(f => !hidden.includes(f.name));
  const atOnce = async () => {
    const { payload, refusals } = await run({ ...action.fixed });
    if (!refusals) { void message.success(t('form.done', { name: step(action.form.mutation) })); onDone?.(payload); return; }
    void message.error(refusals.map(r => r.message).join(' '), 6);
    if (refusals.some(r => r.code === 'VERSION_CONFLICT')) onConflict?.();
  };
  const open = () => { setDialog('open'); onOpen?.(true); }, close = () => { setDialog('closing'); onOpen?.(false); };
  return (
    <>
      <Button danger={danger} loading={busy} {...button} onClick={() => (asks ? open() : void atOnce())}>{label ?? step(action.form.mutation)}</Button>
      {dialog !== 'none' && <ActionDialog {...action} open={dialog === 'open'} intro={intro} title={label} danger={danger} width={width} onClose={close} onClosed={() => setDialog('none')} onDone={onDone} onConflict={onConflict} />}
    </>
  );
}
