import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { Flex } from 'antd';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { CompleteStepDocument, CompleteStepForm, SkipStepDocument, SkipStepForm } from './CasePlaybook.gen';

type Step = { code: string; text: string; state: string; isMandatory: boolean; note: string | null };

/** The defined way of handling this kind of case, step by step. */
export function CasePlaybook({ case: it, steps, again }: { case: { id: string; version: number; stage: string }; steps: readonly Step[]; again: () => void }) {
  const { t, value } = useWords('cases');
  const { can } = useViewer();
  const fixed = (step: string) => ({ id: it.id, expectedVersion: it.version, step });
  return (
    <ol className="playbook">
      {steps.map(s => (
        <li key={s.code}>
          <Flex justify="space-between" gap={8} wrap align="center">
            <span>{s.state === 'DONE' ? <CheckCircleFilled className="good" /> : s.state === 'SKIPPED' ? <MinusCircleOutlined /> : null} {s.text} {s.isMandatory && <span className="hint">{t('playbook.mandatory')}</span>} {s.state !== 'OPEN' && <span className="hint">{value('CaseStepState', s.state)} {s.note}</span>}</span>
            {s.state === 'OPEN' && it.stage !== 'FINISHED' && can('aftersales:case:work') && <Flex gap={4}><ActionButton document={CompleteStepDocument} form={CompleteStepForm} hide={['note']} fixed={fixed(s.code)} label={t('playbook.done')} button={{ size: 'small' }} onDone={again} onConflict={again} />{!s.isMandatory && <ActionButton document={SkipStepDocument} form={SkipStepForm} fixed={fixed(s.code)} label={t('playbook.skip')} button={{ size: 'small', type: 'text' }} onDone={again} onConflict={again} />}</Flex>}
          </Flex>
        </li>
      ))}
    </ol>
  );
}
