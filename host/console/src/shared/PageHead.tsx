import { Flex, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';

/** Title of a page, which is the tab's title too. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  useEffect(() => { document.title = title; }, [title]);
  return <Flex justify="space-between" align="center" gap={12} wrap className="page-head"><Typography.Title level={1} className="page-title">{title}</Typography.Title><Flex gap={8} wrap align="center">{children}</Flex></Flex>;
}
