import { describe, expect, it } from 'vitest';
import { readMode, withMode } from '../../../src/kiosk/mode.ts';

const languages = ['en-GB', 'nl', 'fr'];
const plain = { begins: null, operator: false, idle: null, reach: false, visit: false, dim: false };

describe('what an address says of a kiosk', () => {
  it('is nothing without the parameter', () => {
    expect(readMode('', languages)).toBeNull();
    expect(readMode('?q=kiosk&idle=60', languages)).toBeNull();
  });

  it('is where it begins, and what holds for this visit', () => {
    expect(readMode('?kiosk', languages)).toEqual(plain);
    expect(readMode('?kiosk=nl&reach&visit&idle=120&q=trial', languages)).toEqual({ ...plain, begins: 'nl', reach: true, visit: true, idle: 120 });
    expect(readMode('?kiosk=operator', languages)).toEqual({ ...plain, operator: true });
  });

  it('is no language that the site has not, and no time that is none', () => {
    expect(readMode('?kiosk=xx&idle=soon', languages)).toEqual(plain);
    expect(readMode('?kiosk&idle=-5', languages)?.idle).toBe(1);
    expect(readMode('?kiosk&idle=99999999', languages)?.idle).toBe(86_400);
  });

  it('goes along to another page, beside what that page is asked', () => {
    expect(withMode('?q=a%20b&kiosk=fr&visit', { ...plain, begins: 'nl', reach: true })).toBe('?kiosk=nl&reach&q=a+b');
    expect(withMode('', plain)).toBe('?kiosk');
  });

  it('is read as it was written', () => {
    const mode = { ...plain, begins: 'fr', idle: 45, reach: true, visit: true, dim: true };
    expect(readMode(withMode('?q=x', mode), languages)).toEqual(mode);
  });
});
