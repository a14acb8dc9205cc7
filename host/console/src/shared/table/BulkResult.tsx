import { Alert, Modal, Table } from 'antd';
import { useTranslation } from 'react-i18next';

export type RowResult = { id: string; name: string; problem?: string; left?: boolean };

/** What became of each row, the refused first; above, what ended it before all were done. */
export function BulkResult({ results, problem, onClose }: { results: RowResult[]; problem?: string; onClose: () => void }) {
  const { t } = useTranslation('shared');
  const refused = results.filter(r => r.problem), left = results.filter(r => r.left);
  return (
    <Modal open title={t('bulk.result', { done: results.length - refused.length - left.length, refused: refused.length, left: left.length })} footer={null} onCancel={onClose} width={640}>
      {problem && <Alert type="error" showIcon role="alert" title={t('bulk.broken')} description={problem} style={{ marginBottom: 12 }} />}
      <Table rowKey="id" size="small" pagination={{ pageSize: 10, hideOnSinglePage: true }} dataSource={[...refused, ...left, ...results.filter(r => !r.problem && !r.left)]} columns={[
        { title: t('bulk.row'), dataIndex: 'name', width: 180 },
        { title: t('bulk.outcome'), render: (_, r: RowResult) => r.problem ?? (r.left ? t('bulk.leftOut') : t('bulk.ok')) },
      ]} />
    </Modal>
  );
}
