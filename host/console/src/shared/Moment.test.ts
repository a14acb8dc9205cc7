import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { momentText } from './Moment';

describe('a moment', () => {
  beforeEach(() => void vi.stubEnv('TZ', 'America/New_York'));
  afterEach(() => void vi.unstubAllEnvs());

  it('has midnight as the beginning of its day in every language', () => {
    const midnight = new Date(2026, 2, 3, 0, 5).toISOString();
    expect(momentText(midnight, 'en')).toBe('03/03/2026, 00:05');
    expect(momentText(midnight, 'zh-CN')).toBe('2026/03/03 00:05');
  });

  it('leaves a day that day, also west of Greenwich', () => {
    expect(new Date('2026-03-03').getDate()).toBe(2); // what going through UTC makes of it here
    expect(momentText('2026-03-03', 'en', true)).toBe('Mar 3, 2026');
    expect(momentText('2026-03-03', 'zh-CN')).toBe('2026年3月3日');
  });
});
