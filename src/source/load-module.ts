import './load.ts';

/** Loads a script that is a module of its own and no part of a page's scripts, from where `load()` loads data. */
export function loadModule(address: string): Promise<unknown> {
  return globalThis.annalsSource?.module(address) ?? import(/* @vite-ignore */ address);
}
