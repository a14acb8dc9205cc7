import { gather } from './gather';

export default gather(import.meta.glob('../**/words.zh-CN.json', { eager: true, import: 'default' }));
