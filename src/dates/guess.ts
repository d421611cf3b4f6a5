/** An EDTF expression that may be what an author meant by something else. */
export interface Guess {
  readonly edtf: string;
  /** What it means, when that is not plain: `the 1960s`. */
  readonly meaning?: string;
  /** The text is ambiguous: the next guess counts too. */
  readonly orElse?: boolean;
}

/** A pattern of the whole text, in lower case and trimmed, and what it may mean. */
type Rule = readonly [RegExp, (...groups: string[]) => Guess | string | readonly Guess[] | null];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const seasonCodes: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};
/** Units of deep time by their first letter. */
const agoUnits: Readonly<Record<string, readonly [number, string]>> = {
  k: [1e3, 'thousand'],
  t: [1e3, 'thousand'],
  m: [1e6, 'million'],
  b: [1e9, 'billion'],
  g: [1e9, 'billion'],
};
/** The years of a decade that "early", "mid" and "late" stand for. */
const partsOfDecade: Readonly<Record<string, readonly [number, number]>> = { early: [0, 4], mid: [4, 6], late: [5, 9] };

/** The longest text that is worth guessing at. */
const LONGEST = 80;

const dateRules: readonly Rule[] = [
  // 1960s, the 1960's; 1900s may be ten years or a hundred
  [
    /^(?:the )?(\d\d)00['’]?s$/,
    (c) => [
      { edtf: `${c}0X`, meaning: 'the decade', orElse: true },
      { edtf: `${c}XX`, meaning: 'the century' },
    ],
  ],
  [/^(?:the )?(\d{3})0['’]?s$/, (d) => ({ edtf: `${d}X`, meaning: `the ${d}0s` })],
  [
    /^(?:the )?(early|mid|late)[ -](\d{3})0['’]?s$/,
    (part, d) => {
      const [first, last] = partsOfDecade[part ?? ''] ?? [0, 9];
      return { edtf: `${d}${first}/${d}${last}`, meaning: `the ${part} ${d}0s` };
    },
  ],
  [
    /^(?:the )?(\d\d?)(?:st|nd|rd|th) c(?:entury|\.)?$/,
    (n) => ({ edtf: `${two(Number(n) - 1)}XX`, meaning: `the years ${Number(n) - 1}00 to ${Number(n) - 1}99` }),
  ],
  // 19xx, 196x, 19--, 196-, 19??, 196u
  [
    /^(-?\d{2,3})([xu?-]{1,2})$/,
    (d, x) => (d && x && d.replace('-', '').length + x.length === 4 ? d + 'X'.repeat(x.length) : null),
  ],
  [/^(\d{1,3})$/, (year) => ({ edtf: year.padStart(4, '0'), meaning: `the year ${Number(year)}` })],
  // 1970-2-9, 1970/02/19, 1970.2.19
  [/^(-?\d{4})[-/. ](\d\d?)[-/. ](\d\d?)$/, (y, m, d) => `${y}-${two(m)}-${two(d)}`],
  [/^(-?\d{4})-(\d)$/, (y, m) => `${y}-${two(m)}`],
  [/^(\d{4})(\d\d)(\d\d)$/, (y, m, d) => `${y}-${m}-${d}`],
  // 19/02/1970: the order of day and month differs between countries
  [
    /^(\d\d?)[-/. ](\d\d?)[-/. ](\d{4})$/,
    (a, b, y) =>
      a === b || Number(a) > 12 || Number(b) > 12
        ? `${y}-${Number(b) > 12 ? `${two(a)}-${two(b)}` : `${two(b)}-${two(a)}`}`
        : [{ edtf: `${y}-${two(b)}-${two(a)}`, orElse: true }, { edtf: `${y}-${two(a)}-${two(b)}` }],
  ],
  [/^(\d\d?)[-/.](\d{4})$/, (m, y) => `${y}-${two(m)}`],
  [new RegExp(`^${monthWord},? (\\d{4})$`), (m, y) => `${y}-${monthNumber(m)}`],
  [new RegExp(`^(\\d{4}),? ${monthWord}$`), (y, m) => `${y}-${monthNumber(m)}`],
  [
    new RegExp(`^(\\d\\d?)(?:st|nd|rd|th|\\.)?[ -](?:of )?${monthWord},?[ -](\\d{4})$`),
    (d, m, y) => `${y}-${monthNumber(m)}-${two(d)}`,
  ],
  [new RegExp(`^${monthWord} (\\d\\d?)(?:st|nd|rd|th)?,? (\\d{4})$`), (m, d, y) => `${y}-${monthNumber(m)}-${two(d)}`],
  [
    /^(spring|summer|autumn|fall|winter)(?: of|,)? (\d{4})$/,
    (s, y) => ({ edtf: `${y}-${seasonCodes[s]}`, meaning: `${s} ${y}` }),
  ],
  [/^q([1-4])[ -/](\d{4})$/, (q, y) => ({ edtf: `${y}-${32 + Number(q)}`, meaning: `quarter ${q} of ${y}` })],
  [/^(\d{4})[ -/]?q([1-4])$/, (y, q) => ({ edtf: `${y}-${32 + Number(q)}`, meaning: `quarter ${q} of ${y}` })],
  [/^(\d[\d,. ]*?) ?b\.?c\.?(?:e\.?)?$/, (n) => ({ edtf: year(1 - number(n)), meaning: `${n} BC` })],
  [/^(?:a\.?d\.?|c\.?e\.?) ?(\d{1,4})$|^(\d{1,4}) ?(?:a\.?d\.?|c\.?e\.?)$/, (a, b) => (a ?? b ?? '').padStart(4, '0')],
  [
    /^([\d,.]+) ?(k|thousand|m|million|b|g|billion)(?:a|yr|ya)?(?: years?)?(?: ago)?$/,
    (n, unit) => {
      const [years, name] = agoUnits[(unit ?? '').charAt(0)] ?? [1, ''];
      return { edtf: year(-Math.round(number(n, true) * years)), meaning: `${n} ${name} years ago` };
    },
  ],
  // Five digits and more
  [
    /^(-?)y?(-?)0*(\d{5,})$/,
    (a, b, digits) => ({ edtf: year(Number(`${a || b}${digits}`)), meaning: `the year ${a || b}${digits}` }),
  ],
  [
    /^(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?(z|[+-]\d\d(?::?\d\d)?)?$/,
    (date, clock, seconds, zone) =>
      `${date}T${clock}${seconds ?? ':00'}${(zone ?? '').toUpperCase().replace(/(\d\d)(\d\d)$/, '$1:$2')}`,
  ],
];

const rangeRules: readonly Rule[] = [
  // 1939-45, after which come months and seasons
  [
    /^(\d\d)(\d\d) ?- ?(\d\d)$/,
    (century, from, to) => (Number(to) > Number(from) ? `${century}${from}/${century}${to}` : null),
  ],
  [
    /^(?:since|from) (.+)$|^(.+?) ?(?:\/|-| to | until )? ?(?:present|now|today|ongoing|open)$|^(.{4,}?) ?-$/,
    (a, b, c) => open(a ?? b ?? c, (d) => ({ edtf: `${d}/..`, meaning: `${d} and ever since` })),
  ],
  [/^(?:until|till|up to) (.+)$/, (date) => open(date, (d) => ({ edtf: `../${d}`, meaning: `until ${d}` }))],
  [/^before (.+)$/, (date) => open(date, (d) => ({ edtf: `[..${d}]`, meaning: `${d} or earlier` }))],
  [/^after (.+)$/, (date) => open(date, (d) => ({ edtf: `[${d}..]`, meaning: `${d} or later` }))],
  [
    /^(?:from |between )?(.{3,}?)(?: - | to | until | and |\/| ?- ?)(.{3,})$/,
    (a, b) => {
      const [from, to] = [best(a), best(b)];
      return from && to ? `${from}/${to}` : null;
    },
  ],
];

const qualifierRules: readonly Rule[] = [
  [
    /^(?:circa|ca\.?|c\.?|about|around|approximately|approx\.?) ?(\S.*)$/,
    (date) => open(date, (d) => ({ edtf: `${d}~`, meaning: `about ${d}` })),
  ],
  [
    /^(?:probably|possibly|perhaps|maybe) (.+)$|^(.+?) ?\(\?\)$/,
    (a, b) => open(a ?? b, (d) => ({ edtf: `${d}?`, meaning: `${d}, uncertain` })),
  ],
];

const rules = [...dateRules, ...qualifierRules, ...rangeRules];

/** What a text that is not EDTF may mean, the likeliest first; not all of it need be EDTF. */
export function* guesses(text: string): Generator<Guess> {
  if (text.length > LONGEST) return;
  const plain = text
    .trim()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
  const close = plain.replaceAll(' ', '');
  yield { edtf: plain };
  yield { edtf: close };
  yield { edtf: close.toUpperCase() };
  yield { edtf: close.replace(/[()]/g, '') };
  yield { edtf: close.replace(/([?~%])[?~%]+$/, '$1') };
  yield { edtf: close.replace(/(\d)[xu]+/gi, (digits) => digits.replace(/[xu]/gi, 'X')) };
  const lower = plain.toLowerCase();
  for (const [pattern, mean] of rules) {
    const match = pattern.exec(lower);
    if (!match) continue;
    const meant = mean(...match.slice(1));
    if (meant === null) continue;
    if (typeof meant === 'string') yield { edtf: meant };
    else if ('edtf' in meant) yield meant;
    else yield* meant;
  }
}

const edtfDate = /^-?\d[\dX]{3}(?:-\d\d){0,2}[?~%]?$/;

/** A date in a longer text: as it stands, or the first that it can be taken for. */
function best(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim();
  if (edtfDate.test(trimmed)) return trimmed;
  for (const { edtf } of guesses(trimmed)) {
    if (edtfDate.test(edtf) || edtf.startsWith('Y')) return edtf;
  }
  return null;
}

function open(text: string | undefined, mean: (date: string) => Guess): Guess | null {
  const date = best(text);
  return date === null ? null : mean(date);
}

function two(digits: string | number | undefined): string {
  return String(digits ?? '').padStart(2, '0');
}

function monthNumber(name: string | undefined): string {
  return two(months.indexOf(name ?? '') + 1);
}

/** `4,540` is four thousand; `4.5` is a fraction only where that is meant. */
function number(text: string | undefined, fraction = false): number {
  return Number((text ?? '').replace(fraction ? /[, ]/g : /[,. ]/g, ''));
}

function year(value: number): string {
  const digits = String(Math.abs(value)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${value < 0 ? '-' : ''}${digits}`;
}
