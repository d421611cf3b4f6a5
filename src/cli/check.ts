import { parseArgs } from 'node:util';

const help = `Usage: annals check [options]

Reads the content of a site as a build does and reports what its rules find.
The site's astro.config sets the rules, with annals({ check: { … } }).

  --root <folder>   the site; by default the folder you are in
  --config <file>   its Astro config, from the root
  --today <day>     the day against which reviews are measured, such as 2026-11-24
  --strict          warnings count as errors
  --json            the report as JSON
  --help            this text

Exit code: 0 without errors, 1 with errors, 2 if the site could not be checked.`;

/** `annals check`. */
export async function check(parameters: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        root: { type: 'string' },
        config: { type: 'string' },
        today: { type: 'string' },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(help);
      return 0;
    }
    const { root, config, today } = values;
    if (today !== undefined && !isDay(today)) throw new TypeError(`--today ${today}: allowed is a day, such as 2026-11-24`);
    // Astro takes a while to load, and is not needed to find a slip in an option.
    const { checkSite, reportText } = await import('../check/index.ts');
    const report = await checkSite({ root, config, today });
    process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
    return report.errors > 0 || (values.strict && report.warnings > 0) ? 1 : 0;
  } catch (error) {
    console.error(`annals check: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
