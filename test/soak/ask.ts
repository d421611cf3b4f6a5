import type { CDPSession } from '@playwright/test';

/**
 * What a function gives in the page, by value. Playwright's own `evaluate` keeps
 * objects and listeners of its own in each page, half a megabyte, which a
 * weighing would take for the site's.
 *
 * @throws Error if the page is left meanwhile.
 */
export async function ask<Parameter, Result>(session: CDPSession, question: (parameter: Parameter) => Result | Promise<Result>, parameter: Parameter): Promise<Result> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression: `(${String(question)})(${JSON.stringify(parameter)})`, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Result;
}

/** Asks until the answer is yes. */
export async function askUntil(session: CDPSession, question: () => boolean, timeout: number): Promise<void> {
  for (const end = performance.now() + timeout; ; ) {
    const answer = await ask(session, question, null).catch(() => false);
    if (answer) return;
    if (performance.now() > end) throw new Error(`Not so within ${timeout} ms: ${String(question)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
