import type { Annals } from './annals.ts';

/** A function of the content and a name that works once for each, and remembers what it gave no longer than the content. */
export function oncePerContent<T>(make: (annals: Annals, name: string) => T): (annals: Annals, name: string) => T {
  const made = new WeakMap<Annals, Map<string, T>>();
  return (annals, name) => {
    const own = made.get(annals) ?? new Map<string, T>();
    made.set(annals, own);
    const known = own.get(name);
    if (known !== undefined) return known;
    const value = make(annals, name);
    own.set(name, value);
    return value;
  };
}
