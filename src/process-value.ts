/** Something of which there is one in this process. */
export interface ProcessValue<T> {
  value: T | undefined;
}

/**
 * A value that the modules of this process share. Config, loaders and the
 * integration load a module through Node, and pages through Vite: what it held
 * by itself would be there twice. So it is kept on the global object.
 *
 * @param name No other value's.
 */
export function processValue<T>(name: string): ProcessValue<T> {
  const key = Symbol.for(`astro-annals.${name}`);
  const shared = globalThis as typeof globalThis & { [key]?: ProcessValue<T> };
  return (shared[key] ??= { value: undefined });
}
