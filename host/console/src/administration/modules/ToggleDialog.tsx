import { Alert, Modal, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { useAction } from '../../shared/action/useAction';
import { errorText } from '../../shared/errorText';
import { SetModuleEnabledDocument, TogglePreviewDocument } from './Modules.gen';

type Props = { module: string; enabled: boolean; version: number; onClose: () => void; onDone: () => void };

/** What would happen, and then whether it shall. */
export function ToggleDialog({ module, enabled, version, onClose, onDone }: Props) {
  const { t } = useWords('modules');
  const [{ data, error }] = useQuery({ query: TogglePreviewDocument, variables: { module, enabled }, requestPolicy: 'network-only' });
  const { run, busy } = useAction(SetModuleEnabledDocument);
  const [problem, setProblem] = useState<string>();
  const preview = data?.moduleTogglePreview;
  const act = async () => {
    const { refusals } = await run({ module, enabled, expectedVersion: version });
    if (refusals) setProblem(refusals.map(r => r.message).join(' ')); else onDone();
  };
  const lines = (of: readonly string[]) => <pre className="diff" tabIndex={0}>{of.join('\n') || t('noLines')}</pre>;
  return (
    <Modal open title={t(enabled ? 'switchOn' : 'switchOff', { name: t(`name.${module}`, module) })} width={760} onCancel={onClose} onOk={() => void act()} confirmLoading={busy} okText={t(enabled ? 'doOn' : 'doOff')} cancelText={t('cancel')} okButtonProps={{ danger: !enabled, disabled: !preview?.possible }}>
      {error && <Alert type="error" showIcon title={errorText(error)} />}
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      {!preview ? !error && <Skeleton active /> : (
        <>
          {preview.obstacles.length > 0 && <Alert type="warning" showIcon title={preview.obstacles.map(o => o.message).join(' ')} />}
          <p>{t(enabled ? 'willReplay' : 'willPark', { count: preview.waitingEvents })} {preview.openDocuments !== null && preview.openDocuments > 0 && t('openDocuments', { count: preview.openDocuments })}</p>
          <Tabs items={[{ key: 'removed', label: t('removed', { count: preview.removedLines.length }), children: lines(preview.removedLines) }, { key: 'added', label: t('added', { count: preview.addedLines.length }), children: lines(preview.addedLines) }]} defaultActiveKey={enabled ? 'added' : 'removed'} />
        </>
      )}
    </Modal>
  );
}
