declare module 'virtual:astro-annals/options' {
  const options: import('./site-options.ts').SiteOptions;
  export default options;
}
