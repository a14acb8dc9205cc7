import type { ReactNode } from 'react';
import type { Filter } from './listUrl';

export type Column<T> = {
  key: string;
  /** Worded by the shared word for the key unless given. */
  title?: string;
  render: (row: T) => ReactNode;
  /** What stands in an export when it is not what is shown. Buttons, which are the column `steps`, do not. */
  text?: (row: T) => string | number | null | undefined;
  /** Name in the API's `order`. */
  sort?: string;
  filter?: Filter;
  /** Left out until somebody chooses it. */
  extra?: boolean;
  width?: number;
  align?: 'right';
};
