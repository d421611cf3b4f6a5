/** Characters that are put into bytes at a time. */
const chunk = 1 << 16;

/** Settled when no text is being made. */
let last: Promise<void> = Promise.resolve();

/** Waits until the texts before are made; the next one waits for what it gives to be called. */
async function turn(): Promise<() => void> {
  const before = last;
  let done = () => {};
  last = new Promise((resolve) => (done = resolve));
  await before;
  return done;
}

/**
 * A response whose text is made while it is read: as one text, the data of a
 * large site would take as much memory as all the rest of a build. A build,
 * which holds each whole text before it writes it, makes one after the other.
 */
export function textResponse(parts: Iterable<string>, contentType: string): Response {
  const iterator = parts[Symbol.iterator]();
  const encoder = new TextEncoder();
  let done: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (import.meta.env.PROD) done ??= await turn();
      let text = '';
      try {
        while (text.length < chunk) {
          const next = iterator.next();
          if (!next.done) {
            text += next.value;
            continue;
          }
          if (text !== '') controller.enqueue(encoder.encode(text));
          controller.close();
          done?.();
          return;
        }
        controller.enqueue(encoder.encode(text));
      } catch (error) {
        done?.();
        throw error;
      }
    },
  });
  return new Response(body, { headers: { 'content-type': contentType } });
}
