/** What of a built site no page shows, and no reader opens: it stays behind. */
const leftOut = [
  /^sw\.js$/,
  /^_(?:headers|redirects|routes\.json|worker\.js)/,
  /\.map$/,
  /^sitemap[^/]*\.xml$/,
  /^robots\.txt$/,
  /^manifest\.webmanifest$/,
  /^_annals\/(?:offline\b|icon-)/,
  /^(?:[^/]+\/)?oembed\//,
  // What is made there is for pages on hosts.
  /^(?:[^/]+\/)?embed\/index\.html$/,
  /^(?:[^/]+\/)?embed\.js$/,
  /^_annals\/builder-/,
  // Pictures for social networks, which ask a host for them.
  /^(?:[^/]+\/)?og\//,
];

export function isLeftOut(file: string): boolean {
  return leftOut.some((pattern) => pattern.test(file));
}
