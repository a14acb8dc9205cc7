import type { Screen } from '../app/routes';

export const analyticsScreens: Screen[] = [];
