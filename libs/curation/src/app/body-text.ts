import { InvalidInputError } from '#libs/kernel';
import { assertStorable } from '#libs/platform';

/** The largest body, in bytes of UTF-8. */
export const MAX_BODY_BYTES = 1024 * 1024;

/**
 * A body from the JSON text in which it travels.
 *
 * @throws InvalidInputError when it is too large, no JSON group, too deep, or cannot be stored
 */
export function readBody(text: string): Readonly<Record<string, unknown>> {
  if (Buffer.byteLength(text) > MAX_BODY_BYTES)
    throw new InvalidInputError('This is larger than 1 MB. Shorten it.', {}, 'CONTENT_TOO_LARGE');
  const body = parsed(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new InvalidInputError('The body has to be a group of properties, as JSON.');
  const group = body as Readonly<Record<string, unknown>>;
  assertStorable(group);
  return group;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new InvalidInputError('The body is not valid JSON.');
  }
}
