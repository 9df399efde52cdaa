/** Where people land when they did not ask for a place. */
export const HOME_PATH = '/';

const LONGEST_PATH = 512;
const LOCAL_PATH = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;
const ANY_ORIGIN = 'https://hub.invalid';

/**
 * The place to go to after signing in, if it lies on this site; else the home page. Only a path that every browser
 * reads as a path is kept: one leading slash, visible ASCII, no backslash, and not turned into `//host` by dot segments.
 * It is asked twice, when the link is ordered and when it is used, because either end may be forged.
 */
export function localPathOrHome(next: string | null | undefined): string {
  if (!next || next.length > LONGEST_PATH || !LOCAL_PATH.test(next)) return HOME_PATH;
  const url = URL.parse(next, ANY_ORIGIN);
  return url?.origin === ANY_ORIGIN && !url.pathname.startsWith('//') ? next : HOME_PATH;
}
