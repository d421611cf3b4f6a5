import type { CheckReport } from './check-content.ts';
import type { Reading } from './readings.ts';
import { leastWords } from './rules/reading-level.ts';

/** A report as people read it in a terminal. */
export function reportText(report: CheckReport): string {
  const findings = report.findings.map(
    ({ file, line, severity, rule, found, allowed, mend }) =>
      `${file}:${line}  ${severity}  ${rule}\n    found:   ${found}\n    allowed: ${allowed}\n    mend:    ${mend}`,
  );
  return [...findings, ...readingTables(report.readings), summary(report)].join('\n\n') + '\n';
}

/** How many errors and warnings there are, in a line. */
function summary({ errors, warnings }: CheckReport): string {
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/** What a number says, by scale. */
const scales = {
  grade: 'years at school that it takes; fewer is easier',
  ease: '0 to 100, more is easier; about 60 is plain language',
} as const;

/** A table for each formula, and one for texts without. */
function readingTables(readings: readonly Reading[]): string[] {
  return grouped(readings, ({ level }) => level?.formula ?? '').map((rows) => {
    const level = rows[0]?.level;
    const head = level
      ? `Reading ${level.scale} (${level.formula}: ${scales[level.scale]}), words, minutes`
      : 'Words, minutes (in this language no formula tells how hard it is to read)';
    const files = grouped(rows, ({ file }) => file).map((parts) => `  ${parts[0]?.file ?? ''}\n${parts.map(row).join('\n')}`);
    return `${head}\n\n${files.join('\n')}`;
  });
}

function row({ level, words, minutes, title }: Reading): string {
  const judged = words < leastWords ? null : level;
  const value = judged?.scale === 'grade' ? judged.value.toFixed(1) : String(judged?.value ?? '–');
  return `  ${value.padStart(6)} ${String(words).padStart(6)} ${String(minutes).padStart(4)}   ${title}`;
}

/** Parts of a list that share a key, in the order of their first entries. */
function grouped<T>(list: readonly T[], keyOf: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const key = keyOf(each);
    const group = groups.get(key) ?? [];
    group.push(each);
    groups.set(key, group);
  }
  return [...groups.values()];
}
