/** What has gone wrong on a screen, pure: a list of bounded length, and how long to wait before starting over. */

export interface Faults {
  /** The latest last. */
  readonly list: readonly string[];
  /** How many in a row, without a calm stretch between them. */
  readonly streak: number;
}

export const noFaults: Faults = { list: [], streak: 0 };

const most = 50;
const longestText = 500;
const longestWait = 60_000;

export function withFault({ list, streak }: Faults, text: string): Faults {
  return { list: [...list, text.slice(0, longestText)].slice(-most), streak: streak + 1 };
}

/** The screen has worked for a while. */
export function calmed({ list }: Faults): Faults {
  return { list, streak: 0 };
}

/** Milliseconds until the screen starts over: soon, and later the more often it has not helped. */
export function waitAfter({ streak }: Faults): number {
  return Math.min(longestWait, 1000 * 2 ** Math.max(0, streak - 1));
}

export function parseFaults(text: string | null): Faults {
  try {
    const read = JSON.parse(text ?? 'null') as Partial<Faults> | null;
    const list = Array.isArray(read?.list) ? read.list.filter((each) => typeof each === 'string').slice(-most) : [];
    return { list, streak: Number.isSafeInteger(read?.streak) ? Number(read?.streak) : 0 };
  } catch {
    return noFaults;
  }
}
