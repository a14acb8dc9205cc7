import { useMemo } from 'react';
import { type Screen, screens } from './routes';
import { useViewer, type Viewer } from './viewer';

export const isOpen = (screen: Screen, viewer: Viewer) => (screen.modules ?? []).every(viewer.on) && (!screen.permissions || screen.permissions.some(viewer.can));

/** The screens that are there for this person now. */
export function useScreens(): Screen[] {
  const viewer = useViewer();
  return useMemo(() => screens.filter(s => isOpen(s, viewer)), [viewer]);
}
