import { App, Button, Flex, Tooltip } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from './ActionButton';
import type { Action } from './ActionForm';
import type { StepsFragment } from './Steps.gen';

type Props = {
  of: { id: string; version: number; availableTransitions: readonly StepsFragment[] };
  /** The mutations that this screen knows, by name; a step without one (the program's own) is not offered. */
  actions: Record<string, Action | undefined>;
  /** Steps that look dangerous, and the one that is meant to be next. */
  danger?: readonly string[]; primary?: readonly string[];
  onDone: () => void;
};

/**
 * What may be done next, as buttons. A step that is refused stands there too and says what would allow it, on hovering, on focus and when it is pressed.
 * A dialog that is open stays with what was typed, also when somebody else's change takes its step away.
 */
export function NextSteps({ of, actions, danger = [], primary = [], onDone }: Props) {
  const { step } = useWords('shared');
  const steps = [...new Map(of.availableTransitions.filter(s => actions[s.name]).map(s => [s.name, s])).values()];
  const { message } = App.useApp();
  const [held, hold] = useState<string>();
  if (held && actions[held] && !steps.some(s => s.name === held)) steps.push({ name: held, to: '', allowed: true, unmet: [] });
  const why = (s: StepsFragment) => s.unmet.map(u => u.message).join(' ');
  const first = steps.find(s => s.allowed && primary.includes(s.name));
  return (
    <Flex gap={8} wrap role="group" aria-label={step('next')}>
      {steps.map(s => s.allowed || s.name === held
        ? <ActionButton key={s.name} {...actions[s.name]!} fixed={{ id: of.id, expectedVersion: of.version, ...actions[s.name]!.fixed }} danger={danger.includes(s.name)} button={{ type: s === first ? 'primary' : 'default', id: `step-${s.name}` }} onOpen={o => hold(o ? s.name : undefined)} onDone={onDone} onConflict={onDone} />
        : <Tooltip key={s.name} trigger={['hover', 'focus']} title={why(s)}><Button aria-disabled className="refused" aria-description={why(s)} onClick={() => void message.info(why(s), 6)}>{step(s.name)}</Button></Tooltip>)}
    </Flex>
  );
}
