import { Alert, Button, Card, Flex, Result, Skeleton, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { errorText } from '../errorText';

type Props = {
  title: ReactNode; tags?: ReactNode; subtitle?: ReactNode;
  /** The next steps. */
  actions?: ReactNode;
  /** What must be seen first. */
  notices?: ReactNode;
  side?: ReactNode; children: ReactNode;
};

/** Every document looks like this: number and status, next steps, the facts on the left, its story on the right. */
export function DetailPage({ title, tags, subtitle, actions, notices, side, children }: Props) {
  useEffect(() => { if (typeof title === 'string') document.title = title; }, [title]);
  return (
    <Flex vertical gap={16} className="detail">
      <Flex justify="space-between" align="start" gap={16} wrap className="detail-head">
        <div>
          <Flex gap={8} align="center" wrap><Typography.Title level={1} className="page-title">{title}</Typography.Title>{tags}</Flex>
          {subtitle && <div className="hint">{subtitle}</div>}
        </div>
        {actions}
      </Flex>
      {notices}
      <div className={side ? 'detail-grid' : undefined}>
        <Flex vertical gap={16} className="detail-main">{children}</Flex>
        {side && <aside><Card size="small">{side}</Card></aside>}
      </div>
    </Flex>
  );
}

/** What a detail shows while it comes, when it failed, and when there is nothing of that id that this person may see. */
export function DetailState({ fetching, error, retry }: { fetching: boolean; error?: CombinedError; retry: () => void }) {
  const { t } = useTranslation('shared');
  if (fetching) return <Skeleton active paragraph={{ rows: 12 }} />;
  if (error) return <Alert type="error" showIcon role="alert" title={errorText(error)} action={<Button onClick={retry}>{t('error.retry')}</Button>} />;
  return <Result status="404" title={t('error.notFound')} subTitle={t('error.notFoundHint')} />;
}
