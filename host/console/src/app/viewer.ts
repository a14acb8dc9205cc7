import { createContext, useContext } from 'react';
import type { ViewerQuery } from './Viewer.gen';

export type Viewer = {
  me: NonNullable<ViewerQuery['me']>;
  can: (permission: string) => boolean;
  on: (module: string) => boolean;
  /** What people call a connection, such as a courier's; the code itself where nobody knows it any more. */
  connection: (code: string) => string;
  refresh: () => void;
};

export const ViewerContext = createContext<Viewer | null>(null);

/** Who works here, what they may do and which modules are on. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('Outside of the signed-in part.');
  return viewer;
}
