/** The sources a page may load from, by CSP directive. */
export type Directives = Readonly<Record<string, readonly string[]>>;

/** Stands where the nonce of a request goes. */
export const NONCE_PLACE = "'nonce-%%'";

/** What every page of the hub keeps to: nothing from elsewhere, no inline script or style without the nonce. */
export const STRICT_DIRECTIVES: Directives = {
  'default-src': ["'self'"],
  'script-src': ["'self'", NONCE_PLACE],
  'style-src': ["'self'", NONCE_PLACE],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'form-action': ["'self'"],
};

/** Writes a policy for each request: the text is put together once, only the nonce changes. */
export function policyWriter(directives: Directives): (nonce: string) => string {
  const text = Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
  const parts = text.split('%%');
  return (nonce) => parts.join(nonce);
}
