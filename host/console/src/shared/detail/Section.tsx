import { Card } from 'antd';
import type { ReactNode } from 'react';

/** A titled part of a page. */
export function Section({ title, extra, children, id }: { title: ReactNode; extra?: ReactNode; children: ReactNode; id?: string }) {
  return <Card size="small" id={id} title={<h2 className="section-title">{title}</h2>} extra={extra}>{children}</Card>;
}
