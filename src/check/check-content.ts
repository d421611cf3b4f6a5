import { ruleIds } from '../options/check-options.ts';
import { checkedContent, type CheckInput } from './content.ts';
import type { Finding } from './finding.ts';
import { readings, type Reading } from './readings.ts';
import { rules } from './rules/index.ts';

/** All that a check has found. */
export interface CheckReport {
  /** The day against which reviews were measured. */
  readonly today: string;
  readonly errors: number;
  readonly warnings: number;
  /** File by file, in the order of lines. */
  readonly findings: readonly Finding[];
  /** How long and how hard to read each chapter is. */
  readonly readings: readonly Reading[];
}

/** Holds content to all rules that its site has not switched off, and to what a build asks of it. */
export function checkContent(input: CheckInput): CheckReport {
  const content = checkedContent(input);
  const severities = input.site.check.rules;
  const findings: Finding[] = input.dossier.mistakes.map(({ file, line, field, found, allowed }) => ({
    rule: 'content',
    severity: 'error',
    file,
    line,
    found: `${field}: ${found}`,
    allowed,
    mend: 'this stops a build too; the other rules leave the entry out until it is right',
  }));
  for (const rule of ruleIds) {
    const severity = severities[rule];
    if (severity === 'off') continue;
    for (const found of rules[rule](content)) findings.push({ rule, severity, ...found });
  }
  findings.sort((a, b) => compare(a.file, b.file) || a.line - b.line);
  return {
    today: input.today,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    findings,
    readings: readings(content),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
