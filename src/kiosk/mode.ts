/** What the address says of the kiosk, pure: parameters in, parameters out. */

export interface KioskMode {
  /** Language in which the screen starts, a tag of the site; `null` is its default one. */
  readonly begins: string | null;
  /** Whether the screen for operators is asked for. */
  readonly operator: boolean;
  /** Seconds until the screen starts over, where the address says other than the options. */
  readonly idle: number | null;
  /** Whether controls are in the lower part of the screen. */
  readonly reach: boolean;
  /** Whether a visitor has come here from another page of this visit. */
  readonly visit: boolean;
  /** Whether the screen has been dimmed before this page. */
  readonly dim: boolean;
}

/** Parameters that are the kiosk's own; all others are the page's. */
const own = ['kiosk', 'idle', 'reach', 'visit', 'dim'] as const;

/**
 * @param search Of an address: `?kiosk&reach`.
 * @param languages Tags that a screen can start in.
 * @returns `null` where the address is not that of a kiosk.
 */
export function readMode(search: string, languages: readonly string[]): KioskMode | null {
  const parameters = new URLSearchParams(search);
  const kiosk = parameters.get('kiosk');
  if (kiosk === null) return null;
  const idle = Number.parseInt(parameters.get('idle') ?? '', 10);
  return {
    begins: languages.find((tag) => tag === kiosk) ?? null,
    operator: kiosk === 'operator',
    idle: Number.isFinite(idle) ? Math.min(86_400, Math.max(1, idle)) : null,
    reach: parameters.has('reach'),
    visit: parameters.has('visit'),
    dim: parameters.has('dim'),
  };
}

/** The query of an address with this mode in place of what it said of one; legible, without `=` after a name alone. */
export function withMode(search: string, { begins, idle, reach, visit, dim }: Omit<KioskMode, 'operator'>): string {
  const parameters = new URLSearchParams(search);
  for (const name of own) parameters.delete(name);
  const rest = parameters.toString();
  const said = [
    begins === null ? 'kiosk' : `kiosk=${begins}`,
    ...(idle === null ? [] : [`idle=${idle}`]),
    ...(reach ? ['reach'] : []),
    ...(visit ? ['visit'] : []),
    ...(dim ? ['dim'] : []),
  ];
  return `?${[...said, ...(rest === '' ? [] : [rest])].join('&')}`;
}
