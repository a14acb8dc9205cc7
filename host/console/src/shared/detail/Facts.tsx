import { Descriptions } from 'antd';
import type { ReactNode } from 'react';

/** Labelled facts; what is not there is left out. */
export function Facts({ items, columns = 2 }: { items: [string, ReactNode][]; columns?: number }) {
  return <Descriptions size="small" column={{ xs: 1, md: columns }} items={items.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false).map(([label, children]) => ({ key: label, label, children }))} />;
}
