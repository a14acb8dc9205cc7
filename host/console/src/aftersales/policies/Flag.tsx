import { Tag } from 'antd';
import { useWords } from '../../i18n/useWords';

/** Whether something is in force. */
export function Flag({ on }: { on: boolean }) {
  const { t } = useWords('policies');
  return <Tag className={`tone tone-${on ? 'success' : 'default'}`} variant="outlined">{t(on ? 'on' : 'off')}</Tag>;
}
