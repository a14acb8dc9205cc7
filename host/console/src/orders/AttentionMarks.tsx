import { ExclamationCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import { Flex, Tooltip } from 'antd';

type Attention = { code: string; severity: number; text: string };

/** What somebody should look at, worded by the server; the gravest shape first. */
export function AttentionMarks({ of }: { of: readonly Attention[] }) {
  if (of.length === 0) return null;
  return (
    <Flex gap={4}>
      {of.map(a => <Tooltip key={a.code} title={a.text}><span role="img" aria-label={a.text} className={`attention attention-${Math.min(3, a.severity)}`}>{a.severity >= 3 ? <ExclamationCircleFilled /> : a.severity === 2 ? <WarningFilled /> : <InfoCircleFilled />}</span></Tooltip>)}
    </Flex>
  );
}
