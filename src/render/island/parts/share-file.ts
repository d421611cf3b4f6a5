/** The name of a file to save: `history-of-law-1956-1975.svg`. */
export function fileName(timeline: string, what: string, form: string): string {
  const view = what.replace(/[^\w-]+/g, '-');
  return `${[timeline, view].filter(Boolean).join('-')}.${form}`;
}

/** How long a browser may take to begin saving, ms. */
const patience = 60_000;

export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), patience);
}
