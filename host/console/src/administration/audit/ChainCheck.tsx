import { Alert, Button, Flex, Modal } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { errorText } from '../../shared/errorText';
import { labelled } from '../../shared/listText';
import { ChainCheckDocument, type ChainCheckQuery } from './Audit.gen';

const modules = ['Administration', 'Customers', 'Orders', 'Logistics', 'AfterSales', 'Analytics'];
type Found = { module: string; check?: ChainCheckQuery['verifyAuditChain']; problem?: string };

/** Whether anybody changed the log afterwards: each module's chain is followed from its first link, which reads every row. */
export function ChainCheck() {
  const { t } = useWords('audit');
  const { on } = useViewer();
  const client = useClient();
  const [found, setFound] = useState<Found[] | null>(null), [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true); setFound([]);
    for (const module of modules.filter(m => m === 'Administration' || on(m))) {
      const { data, error } = await client.query(ChainCheckDocument, { module }, { requestPolicy: 'network-only' }).toPromise();
      setFound(before => [...(before ?? []), { module, check: data?.verifyAuditChain, problem: errorText(error) }]);
    }
    setBusy(false);
  };
  return (
    <>
      <Button loading={busy} onClick={() => void check()}>{t('verify')}</Button>
      <Modal open={found !== null} title={t('verify')} footer={null} onCancel={() => setFound(null)}>
        <Flex vertical gap={8} role="status">{found?.map(f => <Alert key={f.module} showIcon type={f.check?.intact ? 'success' : 'error'} title={labelled(t(`modules:name.${f.module}`, f.module), f.problem ?? (f.check?.intact ? t('intact', { count: f.check.sealed }) : t('broken', { at: f.check?.brokenAt ?? 0 })))} />)}</Flex>
      </Modal>
    </>
  );
}
