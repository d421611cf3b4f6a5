/**
 * The styles take most words from the language of a reference. What they have
 * of their own is English: the day after its month, and these words.
 */
interface Localised {
  /** How the day is written, which comes before the month. */
  readonly day: string;
  readonly words: Readonly<Record<string, string>>;
}

const languages: Readonly<Record<string, Localised>> = {
  nl: {
    day: 'suffix=" "',
    words: {
      issued: 'verleend', filed: 'ingediend', accepted: 'aanvaard', aired: 'uitgezonden', recorded: 'opgenomen', released: 'uitgebracht',
      presented: 'voorgesteld', reprint: 'herdruk', episode: 'aflevering', track: 'nummer', of: 'van', to: 'bij',
    },
  },
  fr: {
    day: 'form="ordinal" suffix=" "',
    words: {
      issued: 'délivré', filed: 'déposé', accepted: 'accepté', aired: 'diffusé', recorded: 'enregistré', released: 'publié',
      presented: 'présenté', reprint: 'réimpression', episode: 'épisode', track: 'piste', of: 'de', to: 'de',
    },
  },
  de: {
    day: 'suffix=". "',
    words: {
      issued: 'erteilt', filed: 'angemeldet', accepted: 'angenommen', aired: 'gesendet', recorded: 'aufgenommen', released: 'veröffentlicht',
      presented: 'vorgestellt', reprint: 'Nachdruck', episode: 'Folge', track: 'Titel', of: 'von', to: 'zu',
    },
  },
  es: {
    day: 'suffix=" de "',
    words: {
      issued: 'concedida', filed: 'presentada', accepted: 'aceptado', aired: 'emitido', recorded: 'grabado', released: 'publicado',
      presented: 'presentado', reprint: 'reimpresión', episode: 'episodio', track: 'pista', of: 'de', to: 'de',
    },
  },
  ar: {
    day: 'suffix=" "',
    words: {
      issued: 'صدرت', filed: 'أودعت', accepted: 'قُبل', aired: 'بُث', recorded: 'سُجّل', released: 'صدر',
      presented: 'عُرض', reprint: 'إعادة طبع', episode: 'حلقة', track: 'مقطع', of: 'من', to: 'لـ',
    },
  },
};

/** Month, then day, as a style for English has it. */
const monthAndDay = /<date variable="([\w-]+)">\s*<date-part name="month"\s*\/>\s*<date-part name="day" prefix=" "\s*\/>\s*<\/date>/g;

/** A style for references in another language than English, which is for `en` as it is. */
export function localisedStyle(style: string, language: string): string {
  const localised = languages[language];
  if (!localised) return style;
  const { day, words } = localised;
  return style
    .replace(monthAndDay, `<date variable="$1"><date-part name="day" ${day}/><date-part name="month"/></date>`)
    .replace(/(<text\b[^>]*\bvalue=")([a-z]+)(")/g, (whole, before: string, word: string, after: string) => (Object.hasOwn(words, word) ? before + words[word] + after : whole));
}
