import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Flex, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { numberText } from '../numberText';
import { type ListState, pageSizes } from './listUrl';

type Props = { state: ListState; change: (part: Partial<ListState>) => void; info?: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }; total?: number };

/** From page to page by cursor: stable while rows come in. */
export function Pager({ state, change, info, total }: Props) {
  const { t } = useTranslation('shared');
  return (
    <Flex justify="space-between" align="center" className="pager">
      <span className="hint" aria-live="polite">{total === undefined ? '' : t('table.total', { count: total, total: numberText(total) })}</span>
      <Flex gap={8}>
        <Select value={state.size} onChange={size => change({ size })} options={pageSizes.map(n => ({ value: n, label: t('table.perPage', { n }) }))} aria-label={t('table.size')} popupMatchSelectWidth={false} />
        <Button icon={<LeftOutlined />} disabled={!info?.hasPreviousPage} onClick={() => change({ before: info!.startCursor! })} aria-label={t('table.previous')} />
        <Button icon={<RightOutlined />} disabled={!info?.hasNextPage} onClick={() => change({ after: info!.endCursor! })} aria-label={t('table.next')} />
      </Flex>
    </Flex>
  );
}
