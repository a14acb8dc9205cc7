import type { Screen } from '../app/routes';

export const workbenchScreens: Screen[] = [{ path: '/', nav: 'workbench', key: 'h', load: () => import('./WorkbenchPage') }];
