import { expect, it } from 'vitest';
import { figureText } from './figureText';

it('says shares in percent, spans in hours, and nothing for no value', () => {
  expect(figureText({ unit: 'SHARE', value: 0.985 }, 'zh-CN')).toBe('98.5%');
  expect(figureText({ unit: 'SECONDS', value: 5400 }, 'zh-CN')).toBe('1小时30分');
  expect(figureText({ unit: 'SECONDS', value: 3 * 86400 }, 'en')).toBe('3 d 0 h');
  expect(figureText({ unit: 'COUNT', value: null }, 'en')).toBe('—');
});
