import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionOf } from '../../../src/course/completion.ts';
import { findApi, type Frame, type ScormApi } from '../../../src/course/find-api.ts';
import { LmsSession } from '../../../src/course/lms-session.ts';
import { mostAssigned, readOpened, roomForSuspendData, writeOpened } from '../../../src/course/opened-events.ts';
import { sessionTime } from '../../../src/course/session-time.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 60 });

describe('the time of a session', () => {
  it.each([
    [0, '0000:00:00.00'],
    [12_340, '0000:00:12.34'],
    [59_999, '0000:00:59.99'],
    [3_600_000, '0001:00:00.00'],
    [3_661_050, '0001:01:01.05'],
    [1e12, '9999:59:59.99'],
    [-5, '0000:00:00.00'],
    [Number.NaN, '0000:00:00.00'],
  ])('of %d ms is %s', (ms, text) => {
    expect(sessionTime(ms)).toBe(text);
  });

  it('is in the form of SCORM 1.2, and tells the time to the hundredth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 35_999_999_999 }), (ms) => {
        const [, h, m, s] = /^(\d{4}):([0-5]\d):([0-5]\d\.\d\d)$/.exec(sessionTime(ms)) ?? [];
        const seconds = Number(h) * 3600 + Number(m) * 60 + Number(s);
        expect(seconds).toBeCloseTo(Math.floor(ms / 10) / 100, 5);
      }),
    );
  });
});

describe('what has been opened', () => {
  it('is read as it was written, whatever else has come to be assigned', () => {
    fc.assert(
      fc.property(ids, fc.array(fc.nat()), (assigned, picks) => {
        const opened = new Set(picks.flatMap((pick) => assigned[pick % Math.max(1, assigned.length)] ?? []));
        const kept = writeOpened(opened);
        expect(readOpened(kept, assigned)).toEqual(opened);
        expect(readOpened(kept, ['an event of the next edition', ...assigned.toReversed()])).toEqual(opened);
      }),
    );
  });

  it('fits into the room that SCORM 1.2 has, and no more is promised', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `event-${index}`);
    const kept = writeOpened(many);
    expect(mostAssigned).toBe(681);
    expect(kept.length).toBeLessThanOrEqual(roomForSuspendData);
    const first = many.slice(0, mostAssigned);
    expect(readOpened(kept, first)).toEqual(new Set(first));
  });

  it.each(['', 'null', 'undefined', 'page=3', 'annals', '{"annals:":1}'])('is nothing where %j was kept', (text) => {
    expect(readOpened(text, ['a', 'b'])).toEqual(new Set());
  });
});

describe('completion', () => {
  it('is there when all that is assigned has been opened, and not before', () => {
    fc.assert(
      fc.property(ids, fc.uniqueArray(fc.string()), (assigned, others) => {
        fc.pre(assigned.length > 0);
        expect(completionOf(assigned, new Set([...assigned, ...others]))).toMatchObject({ opened: assigned.length, status: 'completed', score: 100 });
        const { opened, status, score } = completionOf(assigned, new Set(assigned.slice(1)));
        expect([opened, status]).toEqual([assigned.length - 1, 'incomplete']);
        expect(score).toBeLessThan(100);
      }),
    );
  });

  it('counts parts as whole hundredths, rounded down', () => {
    expect(completionOf(['a', 'b', 'c'], new Set(['b', 'c', 'x']))).toEqual({ opened: 2, count: 3, status: 'incomplete', score: 66 });
  });

  it('needs nothing where nothing is assigned', () => {
    expect(completionOf([], new Set())).toEqual({ opened: 0, count: 0, status: 'completed', score: 100 });
  });
});

/** A course system that keeps what it is told, and writes down who asked for what. */
class Lms implements ScormApi {
  readonly calls: string[] = [];
  readonly kept: Map<string, string>;

  constructor(kept: Readonly<Record<string, string>> = {}) {
    this.kept = new Map(Object.entries(kept));
  }

  LMSInitialize(): string {
    this.calls.push('LMSInitialize');
    return 'true';
  }

  LMSFinish(): string {
    this.calls.push('LMSFinish');
    return 'true';
  }

  LMSGetValue(element: string): string {
    return this.kept.get(element) ?? '';
  }

  LMSSetValue(element: string, value: string): string {
    this.calls.push(`${element}=${value}`);
    this.kept.set(element, value);
    return 'true';
  }

  LMSCommit(): string {
    this.calls.push('LMSCommit');
    return 'true';
  }
}

describe('the search for a course system', () => {
  const api = new Lms();

  it('looks at the window itself, the windows around it, then at those around the one that has opened it', () => {
    const opener: Frame = { parent: { API: api } };
    expect(findApi({ API: api })).toBe(api);
    expect(findApi({ parent: { parent: { API: api } } })).toBe(api);
    expect(findApi({ opener })).toBe(api);
    expect(findApi({ parent: { parent: { opener } } })).toBe(api);
    expect(findApi({ parent: { API: api }, opener: { API: new Lms() } })).toBe(api);
  });

  it('ends where there is none, at the outermost window, in a ring, and at a window that lets nobody look', () => {
    const top: { parent?: Frame } = {};
    top.parent = top;
    const ring: { parent?: Frame } = { parent: {} };
    ring.parent = { parent: ring };
    const closed: Frame = {
      get API(): ScormApi {
        throw new Error('SecurityError');
      },
    };
    for (const frame of [{}, top, ring, closed, { parent: closed }, { opener: closed }]) expect(findApi(frame)).toBeNull();
  });
});

describe('a visit', () => {
  const assigned = ['a', 'b'];
  const begin = (lms: ScormApi) => {
    const session = LmsSession.begin(lms, assigned, 1000);
    if (!session) throw new Error('There is no visit');
    return session;
  };

  it('tells what was opened, when all was, how long it took, and ends once', () => {
    const lms = new Lms({ 'cmi.core.lesson_status': 'not attempted' });
    const session = begin(lms);
    expect(session.opened).toEqual(new Set());
    expect(session.record(new Set(['b']))).toBe(true);
    expect(Object.fromEntries(lms.kept)).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '50', 'cmi.core.exit': 'suspend' });
    session.record(new Set(['b', 'a', 'no event']));
    expect(Object.fromEntries(lms.kept)).toMatchObject({ 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '100', 'cmi.core.exit': '' });
    session.end(62_500);
    session.end(99_999);
    expect(lms.calls[0]).toBe('LMSInitialize');
    expect(lms.calls.slice(-3)).toEqual(['cmi.core.session_time=0000:01:01.50', 'LMSCommit', 'LMSFinish']);
    expect(lms.calls.filter((call) => call === 'LMSFinish')).toHaveLength(1);
  });

  it('goes on where the last one ended', () => {
    const lms = new Lms();
    begin(lms).record(new Set(['a']));
    expect(begin(new Lms(Object.fromEntries(lms.kept))).opened).toEqual(new Set(['a']));
  });

  it('takes nothing back of what has been completed', () => {
    const lms = new Lms({ 'cmi.core.lesson_status': 'completed', 'cmi.suspend_data': '' });
    begin(lms).record(new Set(['a']));
    expect(Object.fromEntries(lms.kept)).toMatchObject({ 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '100' });
  });

  it('is none where the course system refuses or fails; one that fails later disturbs nobody', () => {
    const fails = () => {
      throw new Error('The session has expired');
    };
    expect(LmsSession.begin(Object.assign(new Lms(), { LMSInitialize: () => 'false' }), assigned, 0)).toBeNull();
    expect(LmsSession.begin(Object.assign(new Lms(), { LMSInitialize: fails }), assigned, 0)).toBeNull();
    expect(LmsSession.begin(Object.assign(new Lms(), { LMSGetValue: fails }), assigned, 0)).toBeNull();
    const session = begin(Object.assign(new Lms(), { LMSSetValue: fails, LMSCommit: () => 'false', LMSFinish: fails }));
    expect(session.record(new Set(['a']))).toBe(false);
    session.end(1);
  });
});
