/** Characters that are put into bytes at a time. */
const chunk = 1 << 16;

/**
 * A response whose text is made while it is read: as one text, the data of a
 * large site would take as much memory as all the rest of a build.
 */
export function textResponse(parts: Iterable<string>, contentType: string): Response {
  const iterator = parts[Symbol.iterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      let text = '';
      while (text.length < chunk) {
        const next = iterator.next();
        if (!next.done) {
          text += next.value;
          continue;
        }
        if (text !== '') controller.enqueue(encoder.encode(text));
        controller.close();
        return;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
  return new Response(body, { headers: { 'content-type': contentType } });
}
