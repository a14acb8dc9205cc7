import type { Screen } from '../app/routes';

export const customersScreens: Screen[] = [];
