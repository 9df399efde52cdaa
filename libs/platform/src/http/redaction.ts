const EMAIL = /[^\s"'<>()\\:;,=/?&]+@[^\s"'<>()\\:;,/?&]+\.[A-Za-z]{2,}/g;
// A path segment of 24 or more characters that is no UUID is taken for a secret, such as a sign-in token.
const TOKEN = /\/(?![0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:[/"\s]|$))[\w-]{24,}(?=[/"\s.?]|$)/gi;

/** Takes e-mail addresses and tokens in paths out of a text that is about to be logged. */
export function redact(text: string): string {
  return text.replace(EMAIL, '[e-mail]').replace(TOKEN, '/[token]');
}

/** The path of a request without its query and without tokens, fit for a log. */
export function loggablePath(url: string): string {
  const end = url.indexOf('?');
  return redact((end === -1 ? url : url.slice(0, end)).slice(0, 300));
}

const SECRETS = new Set(['authorization', 'cookie', 'email', 'password', 'secret', 'set-cookie', 'token']);
const MAX_DEPTH = 6;

/** What is about to be logged, without the values that stand under telling names, at any depth. */
export function withoutSecrets(value: Record<string, unknown>, depth = 0): Record<string, unknown> {
  let cleaned: Record<string, unknown> | undefined;
  for (const [key, inner] of Object.entries(value)) {
    const kept = SECRETS.has(key.toLowerCase()) ? '[redacted]' : cleanedInner(inner, depth);
    if (kept === inner) continue;
    cleaned ??= { ...value };
    cleaned[key] = kept;
  }
  return cleaned ?? value;
}

function cleanedInner(inner: unknown, depth: number): unknown {
  if (typeof inner !== 'object' || inner === null || inner instanceof Error) return inner;
  if (depth >= MAX_DEPTH) return '[too deep]';
  if (Array.isArray(inner)) return inner.map((item) => cleanedInner(item, depth + 1));
  return withoutSecrets(inner as Record<string, unknown>, depth + 1);
}
