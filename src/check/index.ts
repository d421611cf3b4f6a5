export { checkContent, type CheckReport } from './check-content.ts';
export { CheckError, checkSite, type CheckSiteOptions } from './check-site.ts';
export type { CheckInput } from './content.ts';
export type { Finding, Found } from './finding.ts';
export { readingLevel, type ReadingLevel } from './reading-level.ts';
export type { Reading } from './readings.ts';
export { reportText } from './report.ts';
export { ruleIds, type RuleId, type Severity } from '../options/check-options.ts';
