/** A path of this site, and nothing that a browser could take for another site; else the home page. */
export function ownPath(wanted: string): string {
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted) ? wanted : '/';
}
