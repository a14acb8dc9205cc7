import { expect, it } from 'vitest';
import { conflicts } from './conflicts';

const visit = (id: string, from: string, to: string) => ({ id, from: `2026-11-27T${from}:00Z`, to: `2026-11-27T${to}:00Z` });

it('marks visits that overlap and leaves those that follow', () => {
  expect([...conflicts([visit('a', '09:00', '10:00'), visit('b', '10:00', '11:00')])]).toEqual([]);
  expect([...conflicts([visit('c', '10:30', '12:00'), visit('a', '09:00', '11:00'), visit('d', '13:00', '14:00')])].sort()).toEqual(['a', 'c']);
});
