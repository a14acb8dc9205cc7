import type { Screen } from '../app/routes';

export const logisticsScreens: Screen[] = [];
