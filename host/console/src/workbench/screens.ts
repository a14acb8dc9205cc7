import type { Screen } from '../app/routes';

export const workbenchScreens: Screen[] = [];
