import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, countedKinds, countsCsv, formatCounts, parseCounts, type CountRow } from '../../../src/kiosk/counts.ts';

const session = { day: '2026-11-24', kind: 'session', id: '' } as const;
const event = { day: '2026-11-24', kind: 'event', id: 'fda-approval' } as const;

describe('counts of a screen', () => {
  it('add up what is the same', () => {
    const rows = [session, event, event, session, event].reduce<readonly CountRow[]>((all, one) => counted(all, one), []);
    expect(rows).toEqual([
      { ...session, count: 2 },
      { ...event, count: 3 },
    ]);
  });

  it('are read as they were written; what is not a count is left out', () => {
    const rows = counted(counted([], session), event);
    expect(parseCounts(formatCounts(rows))).toEqual(rows);
    expect(parseCounts(null)).toEqual([]);
    expect(parseCounts('{')).toEqual([]);
    expect(parseCounts('[["2026-11-24","session","",1],["2026-11-24","password","x",1],["2026-11-24","event","x","1"],7]')).toEqual([{ ...session, count: 1 }]);
  });

  it('are a table with the latest day first', () => {
    const rows = [session, event, { day: '2026-11-25', kind: 'search', id: '' } as const, { day: '2026-11-24', kind: 'event', id: 'a,b' } as const].reduce<readonly CountRow[]>((all, one) => counted(all, one), []);
    expect(countsCsv(rows)).toBe('day,kind,event,count\r\n2026-11-25,search,,1\r\n2026-11-24,session,,1\r\n2026-11-24,event,"a,b",1\r\n2026-11-24,event,fda-approval,1\r\n');
  });

  it('beyond their limit, lose the day of the oldest and no count', () => {
    const rows = ['2026-11-22', '2026-11-23', '2026-11-24'].reduce<readonly CountRow[]>((all, day) => counted(counted(all, { ...session, day }, 3), { ...event, day }, 3), []);
    expect(rows).toEqual([
      { day: '', kind: 'session', id: '', count: 3 },
      { day: '', kind: 'event', id: 'fda-approval', count: 3 },
    ]);
  });

  it('never grow beyond their limit, and lose nothing', () => {
    const one = fc.record({ day: fc.constantFrom('2026-01-01', '2026-01-02', '1970-01-01', '2099-12-31'), kind: fc.constantFrom(...countedKinds), id: fc.constantFrom('', 'a', 'b', 'c', 'd') });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), fc.integer({ min: 3, max: 8 }), (all, most) => {
        const rows = all.reduce<readonly CountRow[]>((before, each) => counted(before, each, most), []);
        return rows.length <= most && rows.reduce((sum, { count }) => sum + count, 0) === all.length;
      }),
    );
  });
});
