const formats = new Map<string, Intl.NumberFormat>();

/** How many a cluster holds, in as little room as there is: `+12`, `+4.2K`. */
export function clusterCount(count: number, lang: string): string {
  if (count < 1000) return `+${count}`;
  let format = formats.get(lang);
  if (!format) formats.set(lang, (format = new Intl.NumberFormat(lang, { notation: 'compact', maximumSignificantDigits: 2 })));
  return `+${format.format(count)}`;
}
