/** "Last seen" is written at most once in this many seconds, so that reading does not become writing. */
export const SESSION_TOUCH_SECONDS = 60;

/** How long a proof of identity counts as fresh, in seconds: long enough to read what one signs. */
export const FRESH_SECONDS = 10 * 60;

const BROWSERS = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /\bVersion\/[\d.]+ .*Safari\//],
] as const;

const SYSTEMS = [
  ['Windows', /\bWindows\b/],
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const;

const LONGEST_USER_AGENT = 512;

/** Enough of a user agent for its owner to recognise the device, like "Firefox, Windows", and no more; '' when unknown. */
export function userAgentSummary(userAgent: string): string {
  const text = userAgent.slice(0, LONGEST_USER_AGENT);
  const names = [BROWSERS, SYSTEMS].map((known) => known.find(([, pattern]) => pattern.test(text))?.[0]);
  return names.filter((name) => name !== undefined).join(', ');
}
