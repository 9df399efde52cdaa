const EMAIL = /[^\s"'<>()\\:;,=/?&]+@[^\s"'<>()\\:;,/?&]+\.[A-Za-z]{2,}/g;
// A path segment of 24 or more characters that is no UUID is taken for a secret, such as a sign-in token.
const TOKEN = /\/(?![0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:[/"\s]|$))[\w-]{24,}(?=[/"\s]|$)/gi;

/** Takes e-mail addresses and tokens in paths out of a text that is about to be logged. */
export function redact(text: string): string {
  return text.replace(EMAIL, '[e-mail]').replace(TOKEN, '/[token]');
}

/** The path of a request without its query and without tokens, fit for a log. */
export function loggablePath(url: string): string {
  const end = url.indexOf('?');
  return redact((end === -1 ? url : url.slice(0, end)).slice(0, 300));
}
