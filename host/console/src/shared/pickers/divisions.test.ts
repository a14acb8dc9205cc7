import { expect, test } from 'vitest';
import { divisions, divisionText, pathOfDivision } from './divisions';

const named = (code?: string | null) => divisionText(pathOfDivision(code));

test('a code is written as people write an address', () => {
  expect(named('350102')).toBe('福建省福州市鼓楼区');
  expect(named('110101')).toBe('北京市东城区');
  expect(named('350100')).toBe('福建省福州市');
  expect(named('350000')).toBe('福建省');
  expect(named('440305007')).toBe('广东省深圳市南山区');
  expect(named('441900')).toBe('广东省东莞市');
});

test('what groups counties is no part of an address', () => expect(named('419001')).toBe('河南省济源市'));

test('a code that is not known has no name', () => {
  expect(named('990000')).toBe('');
  expect(named('')).toBe('');
  expect(named(null)).toBe('');
});

test('every county is found again by its own code', () => {
  for (const province of divisions) for (const city of province.children!) for (const county of city.children ?? []) expect(pathOfDivision(county.value).at(-1)?.label).toBe(county.label);
});
