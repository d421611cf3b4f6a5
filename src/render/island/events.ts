/** What the element's events carry as `detail`. */
export interface AnnalsEventDetail {
  'annals:ready': Record<never, never>;
  /** `view` is an EDTF interval; `lo` and `hi` are ms since 1970. */
  'annals:view': { readonly view: string; readonly lo: number; readonly hi: number };
  'annals:select': { readonly id: string | null };
  'annals:filter': { readonly filter: string; readonly shown: number; readonly count: number };
  'annals:search': { readonly query: string; readonly ids: readonly string[] | null };
}

declare global {
  interface HTMLElementEventMap extends AnnalsEventMap {}
}

type AnnalsEventMap = { [Name in keyof AnnalsEventDetail]: CustomEvent<AnnalsEventDetail[Name]> };

export function emit<Name extends keyof AnnalsEventDetail>(
  target: HTMLElement,
  name: Name,
  detail: AnnalsEventDetail[Name],
): void {
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
}
