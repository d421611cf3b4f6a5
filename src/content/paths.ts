/** Address of a page below the site's base: `path('events/x/')` is `/base/events/x/`. */
export function path(page: string): string {
  const base = import.meta.env.BASE_URL;
  return `${base.endsWith('/') ? base : `${base}/`}${page}`;
}
