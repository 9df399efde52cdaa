import { hash } from 'node:crypto';
import { InvalidInputError, isId } from '#libs/kernel';

/** A cursor that is not one of this list and filter: damaged, made up, or taken from somewhere else. */
export class InvalidCursorError extends InvalidInputError {
  constructor() {
    super('This cursor does not belong to this list. Start again from the first page.', {}, 'INVALID_CURSOR');
  }
}

/** What a sort column holds; decides what a cursor may say about it and how SQL reads it. */
export type KeysetType = 'text' | 'uuid' | 'timestamp' | 'integer' | 'number';

/** A value of a sort column as a cursor carries it. */
export type CursorValue = string | number;

const VERSION = 1;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const FITS: Readonly<Record<KeysetType, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\u0000') && value.isWellFormed(),
  uuid: (value) => typeof value === 'string' && isId(value),
  timestamp: (value) => typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => Number.isFinite(value),
};

function stable(value: unknown): unknown {
  if (value instanceof Date || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(stable);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, stable(inner)]);
}

/** Short name of a list together with its filter; two filters that say the same share it. */
export function listMark(name: string, filter: unknown): string {
  return hash('sha256', JSON.stringify([name, stable(filter ?? null)]), 'base64url').slice(0, 11);
}

/** An opaque cursor: base64url of version, mark of list and filter, and the sort values of one row. */
export function encodeCursor(mark: string, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([VERSION, mark, ...values])).toString('base64url');
}

/**
 * The sort values a cursor points at, each of the type of its column, so that none can upset the database.
 * @throws InvalidCursorError when it is damaged or of another list or filter
 */
export function decodeCursor(mark: string, cursor: string, types: readonly KeysetType[]): CursorValue[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursorError();
  }
  if (!Array.isArray(parsed) || parsed[0] !== VERSION || parsed[1] !== mark) throw new InvalidCursorError();
  const values: unknown[] = parsed.slice(2);
  const fits = values.length === types.length && types.every((type, at) => FITS[type](values[at]));
  if (!fits) throw new InvalidCursorError();
  return values as CursorValue[];
}
