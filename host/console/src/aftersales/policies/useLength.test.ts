import { renderHook } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import zh from '../../i18n/zh-CN';
import { useLength } from './useLength';

beforeAll(() => i18next.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': zh } }));

describe('a length of time', () => {
  it('is days by the clock and hours of work', () => {
    const { result: { current: length } } = renderHook(() => useLength());
    expect([length(30), length(90), length(1440), length(1530), length(0)]).toEqual(['30 分钟', '1 小时 30 分钟', '1 天', '1 天 1 小时 30 分钟', '0 分钟']);
    expect(length(1440, true)).toBe('24 小时');
  });
});
