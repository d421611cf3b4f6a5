import type { ResolvedOptions } from './options.ts';

/** The options together with what the Astro config says of the site. */
export interface SiteOptions extends ResolvedOptions {
  /**
   * The site's base, with a slash at either end. From the config: what
   * `import.meta.env` calls `BASE_URL` can come from the machine's environment.
   */
  readonly base: string;
  /** Absolute path of the content folder, without a slash at its end. */
  readonly contentDir: string;
  /** Whether drafts are shown: in `astro dev`, not in a build. */
  readonly drafts: boolean;
  /** Whether pages are files beside each other (`build.format: 'file'`), so that `/embed/` can be the page of that name or the first of the folder. */
  readonly pageFiles: boolean;
  /** Absolute path of the site's icon, `public/favicon.svg`; `null` if there is none. */
  readonly icon: string | null;
  /** Absolute path of the project, with a slash at its end. */
  readonly root: string;
}
