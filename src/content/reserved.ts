/** First parts of the addresses that pages and files of the package have. */
export const reserved: readonly string[] = ['404', 'embed', 'events', 'glossary', 'kiosk', 'oembed', 'og', 'pagefind', 'search', 'sources', 'teach', 'timeline'];
