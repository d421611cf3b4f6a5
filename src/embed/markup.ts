/** What an element of HTML says; `true` stands without a value, and `undefined` not at all. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** An element of HTML as text, to be pasted into someone's page. `content` is HTML already. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : value === true ? [` ${key}`] : [` ${key}="${escaped(String(value))}"`]));
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** A text, so that HTML reads it as this text, in an element or between double quotation marks. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // A parser takes it for the end of a line.
    .replaceAll('\r', '&#13;');
}
