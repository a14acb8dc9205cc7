import { Button, Flex, Tooltip } from 'antd';
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

/** What may be done next, as buttons. A step that is refused stands there too and says what would allow it. */
export function NextSteps({ of, actions, danger = [], primary = [], onDone }: Props) {
  const { step } = useWords('shared');
  const steps = [...new Map(of.availableTransitions.filter(s => actions[s.name]).map(s => [s.name, s])).values()];
  const first = steps.find(s => s.allowed && primary.includes(s.name));
  return (
    <Flex gap={8} wrap role="group" aria-label={step('next')}>
      {steps.map(s => s.allowed
        ? <ActionButton key={s.name} {...actions[s.name]!} fixed={{ id: of.id, expectedVersion: of.version, ...actions[s.name]!.fixed }} danger={danger.includes(s.name)} button={{ type: s === first ? 'primary' : 'default', id: `step-${s.name}` }} onDone={onDone} onConflict={onDone} />
        : <Tooltip key={s.name} title={s.unmet.map(u => u.message).join(' ')}><Button aria-disabled className="refused" aria-description={s.unmet.map(u => u.message).join(' ')}>{step(s.name)}</Button></Tooltip>)}
    </Flex>
  );
}
