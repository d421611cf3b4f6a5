/** A command of `annals`. It is loaded when it is called. */
export interface Command {
  /** What it does, in a line. */
  readonly does: string;
  /** Runs it with what stands behind its name; gives the exit code: 0 went well, 1 found faults, 2 could not run. */
  readonly load: () => Promise<(parameters: readonly string[]) => Promise<number>>;
}

export const commands: Readonly<Record<string, Command>> = {
  check: {
    does: 'holds the content to rules: citations, links, reviews, wording, reading level',
    load: async () => (await import('./check.ts')).check,
  },
  kiosk: {
    does: 'makes a folder, a zip or one file of the built site, which open from disk; serves and verifies it',
    load: async () => (await import('./kiosk.ts')).kiosk,
  },
};
