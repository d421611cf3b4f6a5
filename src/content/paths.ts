import options from 'virtual:astro-annals/options';

/** Address of a page below the site's base: `path('events/x/')` is `/base/events/x/`. */
export function path(page: string): string {
  return `${options.base}${page}`;
}
