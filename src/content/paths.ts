import options from 'virtual:astro-annals/options';

/**
 * Address of a file that all languages of the site share, below its base:
 * `asset('favicon.svg')` is `/base/favicon.svg`. Pages are in a language;
 * `localeOf` knows their addresses.
 */
export function asset(file: string): string {
  return `${options.base}${file}`;
}
