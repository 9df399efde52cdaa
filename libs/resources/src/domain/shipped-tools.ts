import { parse } from 'yaml';
import { z } from 'zod';

const group = z.record(z.string(), z.unknown());

const document = z.strictObject({
  format: z.literal('living-hub/tools/1'),
  kind: z.literal('tool'),
  /** What all the bodies have in common. */
  shared: group,
  items: z.array(z.strictObject({ id: z.uuid(), body: group })).min(1),
});

/** An entry of the catalogue that ships with the hub; its body in the short form of files. */
export interface ShippedTool {
  readonly kind: string;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Reads the catalogue that ships with the hub.
 * @throws Error when it is not of the format
 */
export function readShippedTools(text: string): ShippedTool[] {
  const { kind, shared, items } = document.parse(parse(text));
  return items.map(({ id, body }) => ({ kind, id, body: { ...shared, ...body } }));
}
