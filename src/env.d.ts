/// <reference types="astro/client" />

/** For plain `tsc`, which cannot read components; `astro check` sees their real types. */
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
