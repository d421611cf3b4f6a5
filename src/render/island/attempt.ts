/** Does what a hash, an attribute or a story asks: what someone mistyped there is left out, not an error on the reader's screen. */
export function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
  }
}
