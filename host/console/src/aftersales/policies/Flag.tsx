import { Tag } from 'antd';
import i18next from 'i18next';
import { useWords } from '../../i18n/useWords';

/** Whether something is in force. */
export function Flag({ on }: { on: boolean }) {
  const { t } = useWords('policies');
  return <Tag className={`tone tone-${on ? 'success' : 'default'}`} variant="outlined">{t(on ? 'on' : 'off')}</Tag>;
}

Flag.cell = ({ on }: { on: boolean }) => i18next.t(`policies:${on ? 'on' : 'off'}`);
