import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportOf } from './content-at.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/mistakes');

/** The report on one of the fixtures, a project whose only flaw is what its name says. */
async function report(name: string, languages: readonly string[] = []): Promise<string> {
  return reportOf(join(fixtures, name), { categories: ['law', 'culture'], languages });
}

describe('a date', () => {
  it('that is no EDTF', async () => {
    expect(await report('date-no-edtf')).toBe(`1 mistake in the content:

content/events/approval.mdx:3  date
    found:   "1960s"
    allowed: an EDTF date, such as "1970-02-19", "196X", "1970~" or "1965/1967"; "s" at character 5 stands where a hyphen or the end of the date should be; write "196X" for the 1960s
`);
  });

  it('that ends before it starts', async () => {
    expect(await report('date-end-before-start')).toBe(`1 mistake in the content:

content/events/approval.mdx:3  date
    found:   "1975/1965"
    allowed: an EDTF date, such as "1970-02-19", "196X", "1970~" or "1965/1967"; its end, "1965" at character 6, lies before its start, "1975"; write "1965/1975"
`);
  });
});

describe('a name that names nothing', () => {
  it('of a category', async () => {
    expect(await report('category-unknown')).toBe(`1 mistake in the content:

content/events/approval.mdx:5  category
    found:   "lawe"
    allowed: a category of the options: law, culture; did you mean "law"?
`);
  });

  it('of a source', async () => {
    expect(await report('source-unknown')).toBe(`1 mistake in the content:

content/events/approval.mdx:6  sources
    found:   "roe-1971"
    allowed: the id of a source in content/sources; did you mean "roe-1970"?
`);
  });

  it('of an event, in <EventLink>', async () => {
    expect(await report('eventlink-unknown')).toBe(`1 mistake in the content:

content/events/approval.mdx:11  <EventLink id>
    found:   "aproval"
    allowed: the id of an event in content/events; did you mean "approval"?
`);
  });

  it('of an event, in <Scene>', async () => {
    expect(await report('scene-highlight-unknown')).toBe(`1 mistake in the content:

content/timelines/index.mdx:5  <Scene highlight>
    found:   "trial"
    allowed: the id of an event in content/events: approval
`);
  });

  it('of a source, in <Cite>', async () => {
    expect(await report('cite-unknown')).toBe(`1 mistake in the content:

content/events/approval.mdx:11  <Cite id>
    found:   "roe-1790"
    allowed: the id of a source in content/sources; did you mean "roe-1970"?
`);
  });

  it('of a term, in <Term>', async () => {
    expect(await report('term-unknown')).toBe(`1 mistake in the content:

content/events/approval.mdx:11  <Term id>
    found:   "ssri"
    allowed: the id of a term in content/glossary: remission
`);
  });

  it('of a timeline, in <Timeline>', async () => {
    expect(await report('timeline-unknown')).toBe(`3 mistakes in the content:

content/events/approval.mdx:9  <Timeline filter>
    found:   "kind:law"
    allowed: a query such as "category:regulation tag:trial"; there is no field "kind"; fields are category, tag, place, person, confidence, decade, importance, event

content/events/approval.mdx:9  <Timeline id>
    found:   "laws"
    allowed: the id of a timeline in content/timelines; did you mean "law"?

content/events/approval.mdx:9  <Timeline view>
    found:   "soon"
    allowed: an EDTF interval with two ends, such as "1956/1975"; "s" at character 1 stands where a digit of the year should be
`);
  });

  it('of an event, in a question', async () => {
    expect(await report('question-event-unknown')).toBe(`1 mistake in the content:

content/questions/when.mdx:6  events
    found:   "aproval"
    allowed: the id of an event in content/events; did you mean "approval"?
`);
  });

  it('of a component', async () => {
    expect(await report('component-unknown')).toBe(`1 mistake in the content:

content/events/approval.mdx:9  (body)
    found:   "<EvenLink>"
    allowed: one of Arm, Cite, Compare, CrisisLine, EventLink, Evidence, Figure, Outcome, Rates, Scene, Side, Term, Timeline, or a component that the file imports; did you mean "EventLink"?
`);
  });

  it('of a draft, which a build leaves out', async () => {
    expect(await report('draft-named')).toBe(`1 mistake in the content:

content/events/approval.mdx:9  <EventLink id>
    found:   "trial"
    allowed: an event that is no draft; content/events/trial.mdx:7 says "draft: true", so a build leaves it out
`);
  });
});

describe('an id', () => {
  it('that two files have, in different folders', async () => {
    expect(await report('id-twice')).toBe(`1 mistake in the content:

content/events/approval.mdx:1  (file name)
    found:   "approval"
    allowed: a name of its own in all folders, since it is the id of the entry; content/events/1970/approval.mdx has this one already
`);
  });

  it('that two files have once spaces and capitals are gone', async () => {
    expect(await report('id-twice-after-slugging')).toBe(`1 mistake in the content:

content/events/the-approval.mdx:1  (file name)
    found:   "the-approval"
    allowed: a name of its own in all folders, since it is the id of the entry; content/events/The Approval.mdx has this one already
`);
  });

  it('that a row of a table has too, by its id or by its title', async () => {
    expect(await report('id-twice-in-tables')).toBe(`2 mistakes in the content:

content/events/table.csv:3  id
    found:   "approval"
    allowed: an id of its own; content/events/approval.mdx has this one already

content/events/table.csv:4  id
    found:   nothing
    allowed: an id of its own; the title gives "first", which content/events/table.csv:2 has already
`);
  });

  it('that two timelines have', async () => {
    expect(await report('timeline-twice')).toBe(`1 mistake in the content:

content/timelines/old/index.mdx:1  (file name)
    found:   "index"
    allowed: a name of its own in all folders, since it is the id of the entry; content/timelines/index.mdx has this one already
`);
  });

  it('of a timeline whose address belongs to another page', async () => {
    expect(await report('timeline-reserved')).toBe(`1 mistake in the content:

content/timelines/search.mdx:1  (file name)
    found:   "search"
    allowed: another name: the address /search/ belongs to other pages, as do 404, embed, events, glossary, kiosk, oembed, og, pagefind, sources, teach, timeline
`);
  });

  it('that no address can have', async () => {
    expect(await report('ids-odd')).toBe(`3 mistakes in the content:

content/events/!!!.mdx:1  (file name)
    found:   "!!!"
    allowed: a name with letters or digits, which become its id

content/events/table.csv:2  id
    found:   "FDA approval/1"
    allowed: small letters, digits and hyphens, such as "fda-approval1"

content/events/table.csv:3  id
    found:   nothing
    allowed: an id, since none can be made from the title
`);
  });
});

describe('a field that is missing', () => {
  it('title', async () => {
    expect(await report('without-title')).toBe(`1 mistake in the content:

content/events/approval.mdx:2  title
    found:   nothing
    allowed: a title of at most 80 characters
`);
  });

  it('date', async () => {
    expect(await report('without-date')).toBe(`1 mistake in the content:

content/events/approval.mdx:2  date
    found:   nothing
    allowed: an EDTF date, such as "1970-02-19", "196X", "1970~" or "1965/1967"
`);
  });

  it('summary', async () => {
    expect(await report('without-summary')).toBe(`1 mistake in the content:

content/events/approval.mdx:2  summary
    found:   nothing
    allowed: a summary in plain text
`);
  });

  it('category', async () => {
    expect(await report('without-category')).toBe(`1 mistake in the content:

content/events/approval.mdx:2  category
    found:   nothing
    allowed: a category of the options: law, culture
`);
  });

  it('sources', async () => {
    expect(await report('without-sources')).toBe(`1 mistake in the content:

content/events/approval.mdx:2  sources
    found:   nothing
    allowed: a list with the id of at least one source
`);
  });

  it('alt, of a picture', async () => {
    expect(await report('image-without-alt')).toBe(`1 mistake in the content:

content/events/approval.mdx:7  image.alt
    found:   nothing
    allowed: a text that says what the picture shows
`);
  });

  it('or wrong, of a <Figure>, a <Side> or <Evidence>', async () => {
    expect(await report('component-attributes')).toBe(`6 mistakes in the content:

content/events/approval.mdx:9  <Figure alt>
    found:   " "
    allowed: what the picture shows: <Figure alt="Two wheels and a saddle">

content/events/approval.mdx:9  <Figure src>
    found:   "./picture.png"
    allowed: a file that exists, beside the entry (./picture.jpg) or below public/ (/picture.jpg)

content/events/approval.mdx:11  <Figure alt>
    found:   nothing
    allowed: what the picture shows: <Figure alt="Two wheels and a saddle">

content/events/approval.mdx:11  <Figure src>
    found:   "https://example.org/picture.png"
    allowed: a file of the site: beside the entry (./picture.jpg) or below public/ (/picture.jpg); pages load nothing from other hosts

content/events/approval.mdx:14  <Side title>
    found:   nothing
    allowed: what stands on this side: <Side title="Ketamine">

content/events/approval.mdx:17  <Evidence certainty>
    found:   "medium"
    allowed: one of low, moderate, high: <Evidence certainty="low">
`);
  });

  it('what a <Rates> needs, down to a rate that is no number', async () => {
    expect(await report('rates-attributes')).toBe(`5 mistakes in the content:

content/events/approval.mdx:9  <Rates caption>
    found:   nothing
    allowed: what is compared: <Rates caption="How many responded">

content/events/approval.mdx:10  <Outcome event>
    found:   "aproval"
    allowed: the id of an event in content/events; did you mean "approval"?

content/events/approval.mdx:10  <Outcome source>
    found:   "roe-1971"
    allowed: the id of a source in content/sources; did you mean "roe-1970"?

content/events/approval.mdx:11  <Arm rate>
    found:   "55"
    allowed: a number: <Arm rate={42}>

content/events/approval.mdx:12  <Arm rate>
    found:   nothing
    allowed: a number: <Arm rate={42}>
`);
  });

  it('view, of a <Scene>', async () => {
    expect(await report('scene-without-view')).toBe(`1 mistake in the content:

content/timelines/index.mdx:5  <Scene view>
    found:   nothing
    allowed: an EDTF interval with two ends: <Scene view="1956/1975">
`);
  });

  it('title, of a source', async () => {
    expect(await report('source-without-title')).toBe(`2 mistakes in the content:

content/sources/library.json:2  id
    found:   "roe 1970"
    allowed: a key without spaces, such as "berman-2000"

content/sources/library.json:2  title
    found:   nothing
    allowed: the title of the work
`);
  });
});

describe('a field', () => {
  it('that is too long', async () => {
    expect(await report('title-too-long')).toBe(`1 mistake in the content:

content/events/approval.mdx:2  title
    found:   "A title that goes on and on, since its author wanted to tell the whole story in one line"
    allowed: a title of at most 80 characters; this one has 88
`);
  });

  it('that YAML takes for a number', async () => {
    expect(await report('title-number')).toBe(`1 mistake in the content:

content/events/approval.mdx:2  title
    found:   1984
    allowed: a title of at most 80 characters; in quotes, "1984"
`);
  });

  it('that does not exist', async () => {
    expect(await report('field-unknown')).toBe(`2 mistakes in the content:

content/events/approval.mdx:7  catgory
    found:   "catgory"
    allowed: one of the fields title, date, dateNote, summary, category, tags, place, people, importance, confidence, sources, image, reviewed, draft; did you mean "category"?

content/events/approval.mdx:9  place.nam
    found:   "nam"
    allowed: one of the fields name, country, lat, lon; did you mean "name"?
`);
  });

  it('that says the id of a file', async () => {
    expect(await report('field-id')).toBe(`1 mistake in the content:

content/events/approval.mdx:7  id
    found:   "approval"
    allowed: no id: it is the name of the file, "approval"
`);
  });

  it('with a country or a latitude that does not exist', async () => {
    expect(await report('latitude-bad')).toBe(`2 mistakes in the content:

content/events/approval.mdx:9  place.country
    found:   "Belgium"
    allowed: a country code of two capital letters, such as BE

content/events/approval.mdx:10  place.lat
    found:   510
    allowed: a latitude in degrees, from -90 to 90
`);
  });

  it('with a view that has no end', async () => {
    expect(await report('view-bad')).toBe(`1 mistake in the content:

content/timelines/index.mdx:3  view
    found:   "1956/.."
    allowed: an EDTF interval with two ends, such as "1956/1975"; its end is open or unknown; write two dates, such as "1956/2026"
`);
  });

  it('with an era that ends before it begins, or never', async () => {
    expect(await report('era-backwards')).toBe(`2 mistakes in the content:

content/timelines/index.mdx:6  eras.0.to
    found:   "1960"
    allowed: a date after the era begins, "1970"

content/timelines/index.mdx:9  eras.1.to
    found:   "1990/.."
    allowed: a date with an end
`);
  });

  it('with a view that is no EDTF, in <Scene>', async () => {
    expect(await report('scene-bad-view')).toBe(`1 mistake in the content:

content/timelines/index.mdx:5  <Scene view>
    found:   "1956-1975"
    allowed: an EDTF interval with two ends, such as "1956/1975"; month 19 at character 6 does not exist; months run from 01 to 12; write "1956/1975"
`);
  });

  it('with a view that has no end, in <Scene>', async () => {
    expect(await report('scene-open-view')).toBe(`1 mistake in the content:

content/timelines/index.mdx:5  <Scene view>
    found:   "1956/.."
    allowed: an EDTF interval with two ends, such as "1956/1975"; its end is open or unknown; write two dates, such as "1956/2026"
`);
  });

  it('with a text where a list should be, in <Scene>', async () => {
    expect(await report('scene-highlight-text')).toBe(`1 mistake in the content:

content/timelines/index.mdx:5  <Scene highlight>
    found:   "approval"
    allowed: a list of ids from the folder events: <Scene highlight={["fda-approval"]}>
`);
  });
});

describe('a picture', () => {
  it('that is not there', async () => {
    expect(await report('image-missing')).toBe(`1 mistake in the content:

content/events/approval.mdx:8  image.src
    found:   "./picture.jpg"
    allowed: a file that exists, beside the entry (./picture.jpg) or below public/ (/picture.jpg)
`);
  });

  it('without ./ before its path', async () => {
    expect(await report('image-path')).toBe(`1 mistake in the content:

content/events/approval.mdx:8  image.src
    found:   "picture.jpg"
    allowed: a path that begins with ./ or ../ for a file beside the entry, or with / for one below public/, such as "./picture.jpg"
`);
  });

  it('on another host', async () => {
    expect(await report('image-remote')).toBe(`1 mistake in the content:

content/events/approval.mdx:8  image.src
    found:   "https://example.org/picture.jpg"
    allowed: a file of the site: beside the entry (./picture.jpg) or below public/ (/picture.jpg); pages load nothing from other hosts
`);
  });

  it('that is none', async () => {
    expect(await report('image-no-picture')).toBe(`1 mistake in the content:

content/events/approval.mdx:8  image.src
    found:   "./approval.mdx"
    allowed: a picture: .jpg, .png, .webp, .avif, .gif, .svg or .tiff
`);
  });
});

describe('a query', () => {
  it('with a value that no event has', async () => {
    expect(await report('query-matches-nothing')).toBe(`1 mistake in the content:

content/timelines/index.mdx:3  query
    found:   "category:laws"
    allowed: a query that finds at least one event; none has category:laws; did you mean "law"?
`);
  });

  it('that no event meets as a whole', async () => {
    expect(await report('query-fields-together')).toBe(`1 mistake in the content:

content/timelines/index.mdx:3  query
    found:   "category:law event:film"
    allowed: a query that finds at least one of the 2 events; different fields must all be met at once
`);
  });

  it('that cannot be read', async () => {
    expect(await report('query-unreadable')).toBe(`1 mistake in the content:

content/timelines/index.mdx:3  query
    found:   "categorie:law"
    allowed: a query such as "category:regulation tag:trial"; there is no field "categorie"; fields are category, tag, place, person, confidence, decade, importance, event
`);
  });

  it('that finds nothing, in <Scene>', async () => {
    expect(await report('scene-bad-filter')).toBe(`1 mistake in the content:

content/timelines/index.mdx:5  <Scene filter>
    found:   "tag:trail"
    allowed: a query that finds at least one event; none has tag:trail
`);
  });

  it('before there is any event', async () => {
    expect(await report('timeline-without-events')).toBe(`1 mistake in the content:

content/timelines/index.mdx:2  query
    found:   nothing
    allowed: at least one event to show; there is none yet, the first one goes into the folder events
`);
  });
});

describe('a file of words', () => {
  it('with a colon that YAML does not understand', async () => {
    expect(await report('yaml-broken')).toBe(`1 mistake in the content:

content/events/approval.mdx:2  (syntax)
    found:   "title: Ketamine: a history" (Nested mappings are not allowed in compact mappings)
    allowed: YAML; a value with a colon, a bracket or an asterisk needs quotes
`);
  });

  it('with an asterisk that YAML does not understand', async () => {
    expect(await report('yaml-asterisk')).toBe(`1 mistake in the content:

content/events/approval.mdx:4  (syntax)
    found:   "summary: *not* approved" (Unexpected scalar at node end)
    allowed: YAML; a value with a colon, a bracket or an asterisk needs quotes
`);
  });

  it('without front matter', async () => {
    expect(await report('front-matter-missing')).toBe(`1 mistake in the content:

content/events/approval.mdx:1  (front matter)
    found:   nothing
    allowed: fields such as "title: …", between two lines of --- at the very top of the file
`);
  });

  it('with front matter that does not end', async () => {
    expect(await report('front-matter-open')).toBe(`1 mistake in the content:

content/events/approval.mdx:1  (front matter)
    found:   its first --- without a second
    allowed: fields such as "title: …", between two lines of --- at the very top of the file
`);
  });

  it('with a body that is no MDX', async () => {
    expect(await report('mdx-broken')).toBe(`1 mistake in the content:

content/events/approval.mdx:11  (body)
    found:   Unexpected character \`5\` (U+0035) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`
    allowed: MDX: { and < begin an expression or a component, which must be closed; as characters they are written \\{ and \\<
`);
  });

  it('with a component that is not closed', async () => {
    expect(await report('mdx-unclosed')).toBe(`1 mistake in the content:

content/events/approval.mdx:9  (body)
    found:   Expected a closing tag for \`<EventLink>\` before the end of \`paragraph\`
    allowed: MDX: { and < begin an expression or a component, which must be closed; as characters they are written \\{ and \\<
`);
  });
});

describe('a table', () => {
  it('with rows that are wrong, after a cell of two lines and an empty row', async () => {
    expect(await report('csv-bad-row')).toBe(`2 mistakes in the content:

content/events/table.csv:5  date
    found:   "1960s"
    allowed: an EDTF date, such as "1970-02-19", "196X", "1970~" or "1965/1967"; "s" at character 5 stands where a hyphen or the end of the date should be; write "196X" for the 1960s

content/events/table.csv:6  sources
    found:   nothing
    allowed: a list with the id of at least one source
`);
  });

  it('with a comma in a cell without quotes', async () => {
    expect(await report('csv-comma-without-quotes')).toBe(`1 mistake in the content:

content/events/table.csv:2  (row)
    found:   6 cells, the last of them "roe-1970"
    allowed: 5 cells, as the first line names; a cell with a comma in it needs quotes
`);
  });

  it('with a quote that is not closed', async () => {
    expect(await report('csv-open-quote')).toBe(`1 mistake in the content:

content/events/table.csv:2  (syntax)
    found:   a quote that is never closed
    allowed: quotes around a whole cell; a quote inside of them is written twice: "He said ""yes"""
`);
  });

  it('with quotes inside of quotes', async () => {
    expect(await report('csv-quote-inside')).toBe(`1 mistake in the content:

content/events/table.csv:2  (syntax)
    found:   a closing quote before yes" then.",law,roe-1970
    allowed: quotes around a whole cell; a quote inside of them is written twice: "He said ""yes"""
`);
  });

  it('with a column that does not exist: once, not for every row', async () => {
    expect(await report('csv-column-unknown')).toBe(`2 mistakes in the content:

content/events/table.csv:1  category
    found:   nothing
    allowed: a category of the options: law, culture

content/events/table.csv:1  categroy
    found:   "categroy"
    allowed: one of the fields title, date, dateNote, summary, category, tags, place, people, importance, confidence, sources, image, reviewed, draft; did you mean "category"?
`);
  });

  it('with two columns of one name, or none', async () => {
    expect(await report('csv-column-twice')).toBe(`2 mistakes in the content:

content/events/table.csv:1  (first line)
    found:   "date" twice
    allowed: one column of each name

content/events/table.csv:1  (first line)
    found:   nothing above column 7
    allowed: a name for every column
`);
  });

  it('parted by semicolons', async () => {
    expect(await report('csv-semicolons')).toBe(`1 mistake in the content:

content/events/table.csv:1  (first line)
    found:   "title;date;summary;category;sources"
    allowed: names of columns that are parted by commas; save the table as “CSV, comma-separated”
`);
  });

  it('without anything', async () => {
    expect(await report('csv-empty')).toBe(`1 mistake in the content:

content/events/table.csv:1  (first line)
    found:   nothing
    allowed: the names of the columns, such as title,date,summary,category,sources
`);
  });

  it('in another encoding than UTF-8', async () => {
    expect(await report('csv-latin-1')).toBe(`1 mistake in the content:

content/events/table.csv:2  (file)
    found:   a character that is no UTF-8
    allowed: text in UTF-8; save the file in this encoding
`);
  });
});

describe('a JSON file', () => {
  it('that is none', async () => {
    expect(await report('json-broken')).toBe(`1 mistake in the content:

content/events/table.json:2  (syntax)
    found:   Expected ',' or '}' after property value
    allowed: JSON: a list of entries, [ { … }, { … } ]
`);
  });

  it('without a list', async () => {
    expect(await report('json-no-list')).toBe(`1 mistake in the content:

content/events/table.json:1  (file)
    found:   {"title":"One"}
    allowed: a list of entries: [ { … }, { … } ]
`);
  });

  it('with an entry that is none', async () => {
    expect(await report('json-no-entry')).toBe(`1 mistake in the content:

content/events/table.json:2  (entry 1)
    found:   "One"
    allowed: an entry: { … }
`);
  });

  it('that is none, without every source in it being reported as unknown', async () => {
    expect(await report('sources-broken')).toBe(`1 mistake in the content:

content/sources/library.json:1  (syntax)
    found:   Expected ',' or '}' after property value
    allowed: JSON: a list of entries, [ { … }, { … } ]
`);
  });

  it('of crisis lines that is none', async () => {
    expect(await report('crisis-broken')).toBe(`1 mistake in the content:

content/crisis.json:3  (syntax)
    found:   Expected ',' or '}' after property value
    allowed: JSON: the fields default and lines
`);
  });

  it('of crisis lines for a country without lines, or with lines that cannot be reached', async () => {
    expect(await report('crisis-default')).toBe(`3 mistakes in the content:

content/crisis.json:2  default
    found:   "BE"
    allowed: a country that lines has: US

content/crisis.json:4  lines.0.lines.0
    found:   {"name":"Lifeline","tel":"98 8"}
    allowed: a line with a phone, a text or a url, so that it can be reached

content/crisis.json:4  lines.0.lines.0.tel
    found:   "98 8"
    allowed: digits, with or without a + before them
`);
  });
});

describe('a file that is not read', () => {
  it('by its ending', async () => {
    expect(await report('file-ending')).toBe(`3 mistakes in the content:

content/events/approval.md:1  (file name)
    found:   ".md"
    allowed: .mdx, .csv, .tsv, .json; rename it to end in .mdx; a name that begins with _ is left out

content/events/table.xlsx:1  (file name)
    found:   ".xlsx"
    allowed: .mdx, .csv, .tsv, .json; spreadsheets save tables as CSV; a name that begins with _ is left out

content/sources/library.bib:1  (file name)
    found:   ".bib"
    allowed: .json; Zotero and others export CSL-JSON too; a name that begins with _ is left out
`);
  });

  it('by its place', async () => {
    expect(await report('file-place')).toBe(`2 mistakes in the content:

content/approval.mdx:1  (file)
    found:   "approval.mdx"
    allowed: a file in one of the folders events, timelines, sources, glossary, questions

content/event:1  (folder)
    found:   "event"
    allowed: a folder that is read: events, timelines, sources, glossary, questions; did you mean "events"?
`);
  });
});

describe('mistakes in several collections', () => {
  it('are reported together, file by file', async () => {
    expect(await report('several')).toBe(`13 mistakes in the content:

content/events/approval.mdx:3  date
    found:   "1970-02-31"
    allowed: an EDTF date, such as "1970-02-19", "196X", "1970~" or "1965/1967"; day 31 at character 9 does not exist; the days of that month run from 01 to 28; write "1970-02-28"

content/events/approval.mdx:5  category
    found:   "lawe"
    allowed: a category of the options: law, culture; did you mean "law"?

content/events/approval.mdx:7  importance
    found:   9
    allowed: a whole number from 1 to 5

content/events/table.csv:3  date
    found:   "19x1"
    allowed: an EDTF date, such as "1970-02-19", "196X", "1970~" or "1965/1967"; "x" at character 3 is no digit; an unspecified digit is a capital X; write "19X1"

content/events/table.csv:3  sources
    found:   "roe-1977"
    allowed: the id of a source in content/sources; did you mean "roe-1970"?

content/events/trial.mdx:2  summary
    found:   nothing
    allowed: a summary in plain text

content/events/trial.mdx:8  <EventLink id>
    found:   "aproval"
    allowed: the id of an event in content/events; did you mean "approval"?

content/glossary/remission.mdx:2  definition
    found:   nothing
    allowed: its definition, in plain text

content/questions/when.mdx:4  events
    found:   []
    allowed: a list with the id of at least one event

content/sources/library.json:3  type
    found:   nothing
    allowed: a CSL type, such as article-journal

content/timelines/index.mdx:3  query
    found:   "tag:trail"
    allowed: a query that finds at least one event; none has tag:trail

content/timelines/index.mdx:4  lanes
    found:   "tags"
    allowed: "none" or "category"

content/timelines/index.mdx:7  <Scene highlight>
    found:   "trail"
    allowed: the id of an event in content/events; did you mean "trial"?
`);
  });
});

describe('a translation', () => {
  const translated = (name: string) => report(name, ['nl', 'fr']);

  it('of nothing', async () => {
    expect(await translated('translation-unknown')).toBe(`1 mistake in the content:

content/nl/events/aproval.mdx:1  (file name)
    found:   "aproval"
    allowed: the id of an event in content/events; did you mean "approval"?
`);
  });

  it('of fields that are the original’s, or nobody’s', async () => {
    expect(await translated('translation-field')).toBe(`2 mistakes in the content:

content/nl/events/approval.mdx:3  date
    found:   "date"
    allowed: one of the fields that are translated: title, dateNote, summary, place, image, draft; all others are those of content/events/approval.mdx

content/nl/events/approval.mdx:4  sumary
    found:   "sumary"
    allowed: one of the fields that are translated: title, dateNote, summary, place, image, draft; all others are those of content/events/approval.mdx; did you mean "summary"?
`);
  });

  it('that is empty', async () => {
    expect(await translated('translation-empty')).toBe(`1 mistake in the content:

content/nl/events/approval.mdx:1  (file)
    found:   nothing
    allowed: at least one translated field (title, dateNote, summary, place, image), or a text below the front matter
`);
  });

  it('of what the original does not say', async () => {
    expect(await translated('translation-missing-original')).toBe(`2 mistakes in the content:

content/nl/events/approval.mdx:3  dateNote
    found:   "De dag staat vast."
    allowed: a field that content/events/approval.mdx has; there, nothing says dateNote

content/nl/events/approval.mdx:4  place
    found:   {"name":"Gent"}
    allowed: a field that content/events/approval.mdx has; there, nothing says place
`);
  });

  it('of some eras only', async () => {
    expect(await translated('translation-eras')).toBe(`1 mistake in the content:

content/nl/timelines/index.mdx:3  eras
    found:   ["Voordien"]
    allowed: as many as content/timelines/index.mdx has: 2
`);
  });

  it('whose text names what does not exist', async () => {
    expect(await translated('translation-body')).toBe(`1 mistake in the content:

content/nl/events/approval.mdx:5  <EventLink id>
    found:   "aproval"
    allowed: the id of an event in content/events; did you mean "approval"?
`);
  });

  it('in the wrong form', async () => {
    expect(await translated('translation-form')).toBe(`3 mistakes in the content:

content/nl/events/approval.csv:1  (file name)
    found:   ".csv"
    allowed: .mdx; a name that begins with _ is left out

content/nl/events/approval.mdx:2  title
    found:   "${'x'.repeat(81)}"
    allowed: a title of at most 80 characters; this one has 81

content/nl/events/approval.mdx:3  place
    found:   "Gent"
    allowed: the name of a place: { name }
`);
  });

  it('into a language that the site does not have', async () => {
    expect(await translated('translation-folder')).toBe(`1 mistake in the content:

content/es:1  (folder)
    found:   "es"
    allowed: one of the option languages: nl, fr
`);
    expect(await report('translation-folder')).toBe(`1 mistake in the content:

content/es:1  (folder)
    found:   "es"
    allowed: a language of the site, which has none but "en"; the option languages names further ones
`);
  });

  it('into the language of the content itself', async () => {
    expect(await translated('translation-default-folder')).toBe(`1 mistake in the content:

content/en:1  (folder)
    found:   "en"
    allowed: no folder of its own for the language in which the content is written; its entries stand in content/events and so on
`);
  });

  it('of a bibliography', async () => {
    expect(await translated('translation-of-sources')).toBe(`1 mistake in the content:

content/nl/sources:1  (folder)
    found:   "sources"
    allowed: a folder of what is translated: events, timelines, glossary, questions
`);
  });
});

describe('a timeline with the name of a language', () => {
  it('whose pages have the address already', async () => {
    expect(await report('timeline-named-as-language', ['nl', 'fr'])).toBe(`1 mistake in the content:

content/timelines/nl.mdx:1  (file name)
    found:   "nl"
    allowed: another name: the address /nl/ belongs to other pages, as do 404, embed, events, glossary, kiosk, oembed, og, pagefind, search, sources, teach, timeline, fr
`);
  });

  it('is a name like any other where the site has no such language', async () => {
    expect(await report('timeline-named-as-language', ['fr'])).toBe('');
  });
});
