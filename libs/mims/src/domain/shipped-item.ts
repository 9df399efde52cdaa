import { bodyFaults, normaliseBody, shapeOf } from '#libs/curation';
import { pathText, plainReason, readYaml, schemaFaults, type Parsed, type PlacedFault } from '#libs/platform';
import { z } from 'zod';
import { editionBody } from './bodies/edition-body.js';
import { familyBody } from './bodies/family-body.js';
import { mimBody } from './bodies/mim-body.js';

const SCHEMAS = { 'mim-family': familyBody, 'mim-edition': editionBody, mim: mimBody } as const;

/** The kinds that ship, in the order in which they have to be published. */
export const SHIPPED_KINDS = Object.keys(SCHEMAS) as readonly ShippedKind[];
export type ShippedKind = keyof typeof SCHEMAS;

/** One item that ships with the hub: one file. */
export interface ShippedItem {
  readonly kind: ShippedKind;
  readonly id: string;
  /** In full. */
  readonly body: unknown;
}

const envelope = z.strictObject({
  kind: z.enum(['mim-family', 'mim-edition', 'mim']),
  id: z.uuid('Write an id like 019aa3f9-0000-7000-8000-000000000001.'),
  body: z.record(z.string(), z.unknown()),
});

/** Reads a file that ships with the hub, or tells everything that is wrong with it, with lines. */
export function parseShippedItem(text: string): Parsed<ShippedItem> {
  const content = readYaml(text);
  if (!content.ok) return content;
  const refused = (faults: readonly PlacedFault[]): Parsed<ShippedItem> => ({
    ok: false,
    faults: faults.map(({ path, reason }) => ({ path: pathText(path), reason, line: content.lineOf(path) })),
  });
  const parsed = envelope.safeParse(content.value, { error: plainReason });
  if (!parsed.success) return refused(schemaFaults(parsed.error));
  const { kind, id } = parsed.data;
  const schema = SCHEMAS[kind];
  const body = normaliseBody(shapeOf(schema), parsed.data.body);
  const faults = bodyFaults(schema, body);
  if (faults.length > 0)
    return refused(faults.map(({ path, reason }) => ({ path: ['body', ...path], reason })));
  return { ok: true, document: { kind, id, body } };
}
