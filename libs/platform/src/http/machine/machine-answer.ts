import { NotFoundError } from '#libs/kernel';
import type { Response } from 'express';

/** Seconds for which others may keep what is told to machines; a publication is seen at the latest after these. */
const KEPT_SECONDS = 60;

/** Sends a document that is the same for everybody. */
export function answer(response: Response, mediaType: string, body: string | Buffer): void {
  response.setHeader('cache-control', `public, max-age=${KEPT_SECONDS}`);
  response.type(mediaType).send(typeof body === 'string' ? Buffer.from(body) : body);
}

/** Sends a node of JSON-LD. */
export function answerLinkedData(response: Response, node: Readonly<Record<string, unknown>>): void {
  answer(response, 'application/ld+json', `${JSON.stringify(node, null, 2)}\n`);
}

/** A file name taken apart: `9.0.zip.sha256` with the endings `zip`, `zip.sha256` is `['9.0', 'zip.sha256']`. */
export function nameAndForm<F extends string>(file: string, forms: readonly F[]): readonly [string, F] {
  const form = [...forms].sort((a, b) => b.length - a.length).find((ending) => file.endsWith(`.${ending}`));
  if (form === undefined) throw nothingHere();
  return [file.slice(0, -form.length - 1), form];
}

/** The words for whatever is not there. */
export function nothingHere(): NotFoundError {
  return new NotFoundError('NOT_FOUND', 'There is nothing here.');
}
