import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CheckError, checkSite } from '../../src/check/check-site.ts';
import { Workshop } from './site.ts';

const command = resolve(import.meta.dirname, '../../src/cli/annals.ts');
const workshop = new Workshop();
let faulty: string;

/** `annals`, as it is called in the folder of a site. */
function annals(cwd: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...parameters], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: undefined, VITEST: undefined },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  faulty = workshop.copy('faulty');
});
afterAll(() => workshop.remove());

describe('annals check', () => {
  it('reports all that its rules find, with the site’s own options, fields and pages, and fails', () => {
    const { status, stdout, stderr } = annals(faulty, 'check', '--today', '2026-11-24');
    expect(stderr).toBe('');
    expect(stdout).toBe(`words/events/trial.mdx:4  error  phrase
    found:   “wonder drug” in summary
    allowed: words that promise and alarm no more than the evidence does
    mend:    write: what trials have shown, in numbers

words/events/trial.mdx:6  error  identifier
    found:   sources that nobody can look up: roe
    allowed: at least one source with one of DOI, URL, ISBN, PMID, PMCID, number, call-number, archive_location
    mend:    add one of these to an entry of the bibliography, or name a source that has one

words/events/trial.mdx:8  error  image
    found:   a picture without a credit: “/wheel.svg”
    allowed: an image with src, alt and credit
    mend:    say who made the picture, in image.credit, and under which licence it is used, in image.licence

words/events/trial.mdx:9  warning  review
    found:   a last review on 2025-01-01
    allowed: a review since 2025-11-24, in the last 12 months
    mend:    look through the text and its sources, then set reviewed: 2026-11-24

words/events/trial.mdx:12  error  citation
    found:   a paragraph that cites no source: “Seven people took part.”
    allowed: at least one <Cite> in each paragraph, item, row and box that claims something
    mend:    cite its source with <Cite id="…" />; where nothing is claimed, put {/* no-claim */} before it, or {/* no-claim: chapter */} below the heading of a whole chapter

words/events/trial.mdx:14  error  numberCitation
    found:   a paragraph with a number that cites no source: “It began in 2000.”
    allowed: at least one <Cite> in each paragraph, item, row and box with a number
    mend:    say where the number is from, with <Cite id="…" /> behind it

words/events/trial.mdx:16  error  link
    found:   a link that leads nowhere: “/history/events/rest/”
    allowed: an address of this site, or a file below public/
    mend:    write one that exists, such as /history/events/trial/

words/events/trial.mdx:16  error  crisisLine
    found:   a passage about suicide, “suicide”, and no <CrisisLine /> in this chapter
    allowed: chapters about suicide that say whom readers can call
    mend:    put <CrisisLine /> at the end of the chapter

words/timelines/index.mdx:5  warning  readingLevel
    found:   “How did it come about?” reads at grade 40.7 (Flesch–Kincaid)
    allowed: a grade of at most 8
    mend:    make two sentences of a long one, and take shorter words where they say the same

Reading grade (Flesch–Kincaid: years at school that it takes; fewer is easier), words, minutes

  words/timelines/index.mdx
    40.7     57    1   How did it come about?
  words/events/trial.mdx
       –     23    1   A trial begins

7 errors, 2 warnings
`);
    expect(status).toBe(1);
  });

  it('tells machines in JSON, and mistakes that stop a build beside the rest', () => {
    const { status, stdout } = annals(workshop.copy('mistaken'), 'check', '--json', '--today', '2026-11-24');
    const report = JSON.parse(stdout) as { findings: { rule: string; file: string; line: number; found: string }[] };
    expect(report).toMatchObject({ today: '2026-11-24', errors: 5, warnings: 2 });
    expect(report.findings[0]).toEqual({
      rule: 'content',
      severity: 'error',
      file: 'content/events/approval.mdx',
      line: 3,
      found: 'date: "1960s"',
      allowed: expect.stringMatching(/^an EDTF date, .* write "196X" for the 1960s$/),
      mend: 'this stops a build too; the other rules leave the entry out until it is right',
    });
    expect(report.findings.filter(({ rule }) => rule === 'content').map(({ file, line, found }) => `${file}:${line} ${found}`)).toEqual([
      'content/events/approval.mdx:3 date: "1960s"',
      'content/events/approval.mdx:5 category: "lawe"',
      'content/events/approval.mdx:7 doses: 12',
      'content/events/approval.mdx:10 <EventLink id>: "film"',
      'content/timelines/index.mdx:5 <EventLink id>: "aproval"',
    ]);
    expect(status).toBe(1);
  });

  it('goes well with warnings alone, unless it is strict', () => {
    const site = workshop.copy('sparse');
    writeFileSync(join(site, 'content/sources/more.json'), '[{ "id": "doe", "type": "book", "title": "Never read" }]');
    const relaxed = annals(site, 'check');
    expect(relaxed.stdout).toMatch(/^content\/sources\/more\.json:1 {2}warning {2}orphanSource\n/);
    expect(relaxed.stdout).toMatch(/\n0 errors, 1 warning\n$/);
    expect(relaxed.status).toBe(0);
    const strict = annals(site, 'check', '--strict');
    expect([strict.stdout, strict.status]).toEqual([relaxed.stdout, 1]);
  });

  it('can be called as a function, which leaves the process and the pages alone', async () => {
    const { errors, warnings, findings } = await checkSite({ root: faulty, today: '2025-11-24' });
    expect({ errors, warnings }).toEqual({ errors: 7, warnings: 2 });
    // On that day the one review was not too old, and the other had not been yet.
    expect(findings.filter(({ rule }) => rule === 'review').map(({ file, found }) => `${file} ${found}`)).toEqual([
      'words/timelines/index.mdx a review on 2026-11-24, a day to come',
    ]);
    expect(existsSync(join(faulty, 'dist'))).toBe(false);
  });
});

describe('a site that cannot be checked', () => {
  it('is one that is not there', async () => {
    await expect(checkSite({ root: join(faulty, 'none') })).rejects.toThrow(new CheckError(`There is no folder ${join(faulty, 'none')}`));
  });

  it('is one without the integration, and the exit code tells it from one with faults', () => {
    const site = workshop.copy('empty');
    writeFileSync(join(site, 'astro.config.mjs'), 'export default {};\n');
    rmSync(join(site, 'src'), { recursive: true });
    const { status, stdout, stderr } = annals(site, 'check');
    expect([status, stdout, stderr]).toEqual([2, '', 'annals check: The Astro config has no annals({ … }) among its integrations\n']);
  });

  it('is one whose collections are not those of the package', () => {
    const site = workshop.copy('empty');
    rmSync(join(site, 'src'), { recursive: true });
    const { status, stderr } = annals(site, 'check');
    expect([status, stderr]).toEqual([
      2,
      'annals check: The content was not read: src/content.config.ts has to export the collections of annalsCollections()\n',
    ]);
  });

  it('is one whose options have a mistake, which is told as in a build', () => {
    const site = workshop.copy('empty');
    const config = "import annals from '../../../../src/index.ts';\nexport default { integrations: [annals({ title: 'A', check: { rules: { link: 'loud' } } })] };\n";
    writeFileSync(join(site, 'astro.config.mjs'), config);
    const { status, stderr } = annals(site, 'check');
    expect(stderr).toContain('- check.rules.link: found "loud", allowed is "error", "warning" or "off"');
    expect(status).toBe(2);
  });
});

describe('the command line', () => {
  it('names its commands, and those of a command', () => {
    const { status, stdout } = annals(faulty, '--help');
    expect(stdout).toContain('Usage: annals <command> [options]\n\n  check  ');
    expect(status).toBe(0);
    expect(annals(faulty, 'check', '--help').stdout).toContain('--today <day>');
  });

  it('says which command there is none of', () => {
    const { status, stderr } = annals(faulty, 'chekc');
    expect(stderr).toContain('annals: there is no command "chekc"; did you mean "check"?\n');
    expect(status).toBe(2);
  });

  it('says which option there is none of, and which day is none', () => {
    expect(annals(faulty, 'check', '--loud').stderr).toBe("annals check: Unknown option '--loud'\n");
    expect(annals(faulty, 'check', '--today', 'yesterday').stderr).toBe('annals check: --today yesterday: allowed is a day, such as 2026-11-24\n');
  });
});
