import type { FieldNote } from './fields.js';
import type { Shape } from './shape.js';

/** One field that a body holds, wherever it lies. */
export interface FoundField {
  /** Names and positions from the outermost group inwards. */
  readonly path: readonly (string | number)[];
  readonly note: FieldNote;
  readonly value: unknown;
}

/**
 * Every field of a body that its shape knows and that is there, in the order of the shape. A draft may be anything: what
 * does not fit the shape is passed over.
 */
export function* fieldsIn(
  shape: Shape,
  body: unknown,
  path: readonly (string | number)[] = [],
): Generator<FoundField> {
  if (shape.type === 'field') {
    yield { path, note: shape.note, value: body };
  } else if (shape.type === 'list' && Array.isArray(body)) {
    for (const [at, entry] of body.entries()) yield* fieldsIn(shape.entry, entry, [...path, at]);
  } else if (shape.type === 'group' && isGroup(body)) {
    for (const { name, shape: inner } of shape.fields)
      if (Object.hasOwn(body, name)) yield* fieldsIn(inner, body[name], [...path, name]);
  }
}

/** Whether a value has properties that can be read by name. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
