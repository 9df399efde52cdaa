import { isUtf8 } from 'node:buffer';
import { type IncomingMessage } from 'node:http';

/** Why a request is refused before anybody looks at it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

const JSON_TYPES = new Set(['application/json', 'application/graphql+json']);
const SIMPLE_TYPES = new Set(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']);

function tooLarge(limit: number): Refusal {
  return new Refusal(413, 'PAYLOAD_TOO_LARGE', `The body may hold at most ${limit} bytes.`, {
    Connection: 'close',
  });
}

/**
 * Refuses by the headers alone: compressed bodies, bodies that say they are too large.
 * @throws Refusal 413 or 415
 */
export function assertBodyHeaders(request: IncomingMessage, limit: number): void {
  const { headers } = request;
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Compressed bodies are not accepted.');
  if (Number(headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
}

/**
 * Refuses what is not JSON in UTF-8. The types that browsers send across sites without asking get 400, as potential
 * forgery (CSRF).
 * @throws Refusal 400 or 415
 */
export function assertJsonType(contentType: string | undefined): void {
  const [type = '', ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (type === '' || SIMPLE_TYPES.has(type))
    throw new Refusal(
      400,
      'BAD_REQUEST',
      'Send application/json: other types may be forged by other sites (CSRF).',
    );
  if (!JSON_TYPES.has(type)) throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json.');
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (charset !== undefined && !['utf-8', 'utf8'].includes(charset.slice(8).replaceAll('"', '')))
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send JSON in UTF-8.');
}

/**
 * Reads the whole body, unless it grows beyond the limit.
 * @throws Refusal 413
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      request.off('data', onData);
      reject(tooLarge(limit));
    };
    request.on('data', onData);
    request.once('end', () => {
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks));
    });
    request.once('error', reject);
  });
}

/**
 * The JSON value of a body.
 * @throws Refusal 400 when it is not UTF-8 or not JSON
 */
export function parseJson(body: Buffer): unknown {
  if (!isUtf8(body)) throw new Refusal(400, 'BAD_USER_INPUT', 'The body is not UTF-8.');
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new Refusal(400, 'BAD_REQUEST', 'The body is not valid JSON.');
  }
}
