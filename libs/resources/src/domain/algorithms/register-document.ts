import type { OwnDocument } from '#libs/knowledge';
import { plainReason, schemaFaults } from '#libs/platform';
import { z } from 'zod';
import { algorithmBody } from '../bodies/algorithm-body.js';

/** What registers of algorithms name as their format. */
export const REGISTER_FORMAT = 'living-hub/algorithm-register/1';
/** How a register begins whatever its version, so that one of another version is told what is wrong with it. */
const ANY_VERSION = /^living-hub\/algorithm-register(?:\/|$)/;

/** What a hub knows of a published entry beside what its authority says; files that people write leave it out. */
const published = z.looseObject({
  address: z.url().describe('Where people read the entry.'),
  owner: z.string().describe('Who answers for it: the authority, else the group that approved it.'),
  authorityId: z.uuid().nullable().describe('The authority in the hub; null for an entry of the community.'),
  version: z.int().min(1).describe('Counts the publications of the entry from 1.'),
  publishedAt: z.iso.datetime().describe('When it was public for the first time.'),
  updatedAt: z.iso.datetime().describe('When this version of it became public.'),
  verifiedAt: z.iso.datetime().describe('When somebody last said that it holds.'),
});

const line = z.strictObject({
  entry: algorithmBody.describe('What the authority says about the algorithm.'),
  published: published
    .describe('What the hub adds to a published entry. An import takes no notice of it.')
    .optional(),
});

const authority = z
  .strictObject({
    id: z.uuid().describe('The authority in the hub that wrote the file.'),
    name: z.string().describe('What it is called.'),
  })
  .nullable()
  .describe('The authority whose register it is; null for the register of all of them.');

const around = {
  $schema: z.string().describe('Where this schema is published.').optional(),
  format: z.literal(REGISTER_FORMAT).describe('The name of the format, with its version.'),
  authority: authority.optional(),
} as const;

const register = z.strictObject({
  ...around,
  algorithms: z.array(line).describe('The algorithms, each with what is said about it.'),
});

/** A register without a look into its entries, which an import checks one by one. */
const envelope = z.strictObject({
  ...around,
  algorithms: z.array(z.strictObject({ entry: z.unknown().optional(), published: z.unknown().optional() })),
});

/** Finds the entries of a register, and what is wrong around them; null for a document that is none. */
export function readRegister(document: unknown): OwnDocument | null {
  if (!isGroup(document) || typeof document['format'] !== 'string' || !ANY_VERSION.test(document['format']))
    return null;
  const { error } = envelope.safeParse(document, { error: plainReason });
  const { algorithms } = document;
  return {
    bodies: Array.isArray(algorithms) ? algorithms.map((_line, at) => ['algorithms', at, 'entry']) : [],
    faults: error === undefined ? [] : schemaFaults(error),
  };
}

/** The format of registers as JSON Schema 2020-12. */
export function registerSchema(origin: string): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(register, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => withoutNotes(jsonSchema),
  });
  return {
    $id: `${origin}/schemas/algorithm-register.json`,
    title: 'Register of algorithms',
    description: 'Algorithms that public authorities use, as people may ask about them.',
    ...schema,
  };
}

/** Takes away what fields note for forms: it says nothing about the format. */
function withoutNotes(schema: Record<string, unknown>): void {
  if (typeof schema['field'] !== 'string') return;
  delete schema['field'];
  delete schema['prose'];
  delete schema['max'];
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
