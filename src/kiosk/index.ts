export { BuiltSite, type BuiltSiteOptions } from './built-site.ts';
export { findBuiltSite, type FindOptions } from './find-built-site.ts';
export { kioskFiles, writeFolder, type KioskFiles } from './folder.ts';
export type { Lack } from './lack.ts';
export { serve } from './serve.ts';
export { singleFile, type SingleFile } from './single.ts';
export { verifyFolder, type Differences } from './sums.ts';
export { zip } from './zip.ts';
