/** Runs modules one after the other, as a browser does: what goes wrong in one is no matter of the next. */
export async function run(modules: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const module of modules) {
    try {
      await module();
    } catch (error) {
      reportError(error);
    }
  }
}
