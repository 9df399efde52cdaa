import { z } from 'zod';
import type { FieldNote } from './fields.js';

/** What a form, a comparison and a translator have to know of one place in a body. */
export type Shape =
  | {
      readonly type: 'field';
      readonly note: FieldNote;
      readonly max: number | null;
      readonly options: readonly string[];
    }
  | { readonly type: 'plain'; readonly of: 'number' | 'boolean' | 'text' }
  | { readonly type: 'list'; readonly entry: Shape }
  | { readonly type: 'group'; readonly fields: readonly NamedShape[] };

/** One property of a group. */
export interface NamedShape {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
}

interface Node {
  readonly type?: string;
  readonly field?: FieldNote['field'];
  readonly prose?: boolean;
  readonly max?: number;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
}

const known = new WeakMap<z.ZodType, Shape>();

/** Reads the shape of a body off its schema, once per schema. */
export function shapeOf(schema: z.ZodType): Shape {
  const shape =
    known.get(schema) ?? read(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node);
  known.set(schema, shape);
  return shape;
}

function read(node: Node): Shape {
  const { field, prose, max, maxLength, items, properties } = node;
  if (field !== undefined)
    return {
      type: 'field',
      note: prose === undefined ? { field } : { field, prose },
      max: max ?? maxLength ?? null,
      options: node.enum ?? [],
    };
  if (items !== undefined) return { type: 'list', entry: read(items) };
  if (properties !== undefined) {
    const required = new Set(node.required ?? []);
    const fields = Object.entries(properties).map(([name, property]) => ({
      name,
      required: required.has(name),
      shape: read(property),
    }));
    return { type: 'group', fields };
  }
  if (node.type === 'number' || node.type === 'integer') return { type: 'plain', of: 'number' };
  return { type: 'plain', of: node.type === 'boolean' ? 'boolean' : 'text' };
}
