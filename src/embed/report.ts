/** What a frame tells the page around it. */
export type Report =
  | { readonly type: 'annals:height'; readonly height: number }
  | { readonly type: keyof typeof details; readonly detail: Readonly<Record<string, unknown>> };

const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);

/** What each event carries, and as what. */
const details = {
  'annals:ready': {},
  'annals:view': { view: isText, lo: isNumber, hi: isNumber },
  'annals:select': { id: (value: unknown) => value === null || isText(value) },
  'annals:filter': { filter: isText, shown: isNumber, count: isNumber },
} as const satisfies Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>>;

/** Reads a message of a frame, and takes of it what it should have; `null` for any other. */
export function readReport(data: unknown): Report | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, height, detail } = data as Readonly<Record<string, unknown>>;
  if (type === 'annals:height') return isNumber(height) && Number(height) > 0 ? { type, height: Number(height) } : null;
  if (typeof type !== 'string' || !Object.hasOwn(details, type) || typeof detail !== 'object' || detail === null) return null;
  const name = type as keyof typeof details;
  const fields = Object.entries<(value: unknown) => boolean>(details[name]).map(([key, is]) => [key, Reflect.get(detail, key) as unknown, is] as const);
  return fields.every(([, value, is]) => is(value)) ? { type: name, detail: Object.fromEntries(fields) } : null;
}
