import { afterEach, describe, expect, it, vi } from 'vitest';
import { Memory } from '../../../src/kiosk/memory.ts';

/** A browser's storage, with room for so many characters in each text. */
class Storage {
  readonly texts = new Map<string, string>();
  room: number;

  constructor(room: number) {
    this.room = room;
  }

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    if (text.length > this.room) throw new DOMException('No more room', 'QuotaExceededError');
    this.texts.set(key, text);
  }

  removeItem(key: string): void {
    this.texts.delete(key);
  }
}

const withStorage = (room: number) => {
  const localStorage = new Storage(room);
  vi.stubGlobal('window', { localStorage });
  return localStorage;
};

afterEach(() => vi.unstubAllGlobals());

describe('what a screen remembers', () => {
  it('outlasts the page where there is storage', () => {
    withStorage(100);
    new Memory('faults', 'localStorage').write('one');
    expect(new Memory('faults', 'localStorage').read()).toBe('one');
  });

  it('is what was said last where storage is full, for the page, and nothing older for the next', () => {
    withStorage(3);
    const memory = new Memory('faults', 'localStorage');
    memory.write('one');
    memory.write('a longer text');
    expect(memory.read()).toBe('a longer text');
    expect(new Memory('faults', 'localStorage').read()).toBeNull();
  });

  it('is kept again when there is room again', () => {
    const storage = withStorage(3);
    const memory = new Memory('faults', 'localStorage');
    memory.write('a longer text');
    storage.room = 100;
    memory.write('a text');
    expect(new Memory('faults', 'localStorage').read()).toBe('a text');
  });

  it('is that of the page where storage is forbidden, until it is forgotten', () => {
    vi.stubGlobal('window', {
      get localStorage(): never {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
    const memory = new Memory('faults', 'localStorage');
    expect(memory.read()).toBeNull();
    memory.write('one');
    expect(memory.read()).toBe('one');
    memory.clear();
    expect(memory.read()).toBeNull();
  });
});
