/**
 * How much a screen is used, pure: rows of day, kind, id, count. There is
 * nothing in it about a visitor, and it never grows beyond its limit.
 */

export const countedKinds = ['session', 'event', 'search'] as const;
export type CountedKind = (typeof countedKinds)[number];

export interface CountRow {
  /** `2026-11-24` by the machine's clock; empty for days that have been added up. */
  readonly day: string;
  readonly kind: CountedKind;
  /** Of the event; empty for sessions and searches, and for events that have been added up. */
  readonly id: string;
  readonly count: number;
}

/** Some 100 kB. */
export const mostRows = 2000;

/** @param most Beyond it, the oldest days become one, and in the end all their events. */
export function counted(rows: readonly CountRow[], one: Omit<CountRow, 'count'>, most = mostRows): readonly CountRow[] {
  let counts = summed([...rows, { ...one, count: 1 }]);
  while (counts.length > most) {
    const oldest = counts.map(({ day }) => day).filter((day) => day !== '').sort()[0];
    const fewer: readonly CountRow[] = summed(counts.map((row) => (oldest === undefined ? { ...row, id: '' } : row.day === oldest ? { ...row, day: '' } : row)));
    // Days without a row in common become no fewer; their events do.
    counts = fewer.length < counts.length || oldest !== undefined ? fewer : [];
  }
  return counts;
}

export function formatCounts(rows: readonly CountRow[]): string {
  return JSON.stringify(rows.map(({ day, kind, id, count }) => [day, kind, id, count]));
}

/** Reads what `formatCounts` has written; what is not of that form is left out. */
export function parseCounts(text: string | null): readonly CountRow[] {
  let read: unknown;
  try {
    read = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(read)) return [];
  return read.flatMap((row: unknown) => {
    if (!Array.isArray(row)) return [];
    const [day, kind, id, count]: unknown[] = row;
    const known = countedKinds.find((each) => each === kind);
    return typeof day === 'string' && known && typeof id === 'string' && Number.isSafeInteger(count) ? [{ day, kind: known, id, count: count as number }] : [];
  });
}

/** A table for spreadsheets, the latest day first. */
export function countsCsv(rows: readonly CountRow[]): string {
  const lines = rows.toSorted((a, b) => order(b.day, a.day) || countedKinds.indexOf(a.kind) - countedKinds.indexOf(b.kind) || b.count - a.count || order(a.id, b.id));
  return ['day,kind,event,count', ...lines.map(({ day, kind, id, count }) => [day, kind, id, String(count)].map(cell).join(','))].join('\r\n') + '\r\n';
}

function summed(rows: readonly CountRow[]): readonly CountRow[] {
  const sums = new Map<string, CountRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.day, row.kind, row.id]);
    sums.set(key, { ...row, count: row.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
