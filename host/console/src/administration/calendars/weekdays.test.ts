import { describe, expect, it } from 'vitest';
import { runs, tidy } from './weekdays';

describe('working hours', () => {
  it('are taken as people write them', () => {
    expect(['9-12', '9:00~12:30', '09：00 - 18：00', '13:30至24:00', '0900-1200'].map(tidy)).toEqual(['09:00-12:00', '09:00-12:30', '09:00-18:00', '13:30-24:00', '09:00-12:00']);
    expect(tidy(' mornings ')).toBe('mornings');
  });

  it('are summed up where days are alike', () => {
    const day = (weekday: string, ...intervals: string[]) => ({ weekday, intervals });
    expect(runs([day('SATURDAY', '09:00-12:00'), day('MONDAY', '09:00-18:00'), day('TUESDAY', '09:00-18:00'), day('THURSDAY', '09:00-18:00')])).toEqual([
      { from: 'MONDAY', to: 'TUESDAY', hours: '09:00-18:00' }, { from: 'THURSDAY', to: 'THURSDAY', hours: '09:00-18:00' }, { from: 'SATURDAY', to: 'SATURDAY', hours: '09:00-12:00' },
    ]);
  });
});
