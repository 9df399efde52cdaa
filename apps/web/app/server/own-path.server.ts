/**
 * A path of this site, and nothing that a browser could take for another site; else the home page. Ready for a header,
 * which takes plain characters only.
 */
export function ownPath(wanted: string): string {
  const isOwn = /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted);
  return isOwn ? wanted.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent) : '/';
}
