import type { PlacedFault } from '#libs/platform';
import { plainReason, schemaFaults } from '#libs/platform';
import { z } from 'zod';
import { isGroup } from '../body/fields-in.js';
import { DRAFT_STATES, REVISION_ORIGINS } from '../content-item.js';

/** Names the format of the files, and its version. */
export const CONTENT_FORMAT = 'living-hub-content/1';

const instant = z.iso.datetime();
const address = z.string().regex(/^\/[^\s?#]*$/, 'Write an address within the hub, like /tools/orion-ld.');
const position = z.int().min(1);
// Bodies are taken as they are, whatever their properties are called; their kind checks them.
const body = z.custom<Readonly<Record<string, unknown>>>(isGroup, 'This has to be a group of properties.');

const revision = z.strictObject({
  id: z.uuid(),
  number: position,
  origin: z.enum(REVISION_ORIGINS),
  createdAt: instant,
  provenance: body.nullable(),
});

const publication = z.strictObject({
  number: position,
  publishedAt: instant,
  title: z.string(),
  address,
  note: z.string(),
  revision,
  body,
});

const draft = z.strictObject({
  state: z.enum(DRAFT_STATES),
  openedAt: instant,
  stateAt: instant,
  note: z.string(),
  publishAt: instant.nullable(),
  expireAt: instant.nullable(),
  revision,
  body,
});

const schema = z.strictObject({
  format: z.literal(CONTENT_FORMAT),
  id: z.uuid(),
  kind: z.string(),
  key: z.string().regex(/^[a-z0-9][a-z0-9./_-]{0,199}$/, 'Write small letters, digits, dots and hyphens.'),
  group: z.string(),
  authority: z.uuid().nullable(),
  createdAt: instant,
  verifiedAt: instant.nullable(),
  expiresAt: instant.nullable(),
  gone: z
    .strictObject({
      why: z.enum(['archived', 'expired']),
      at: instant,
      reason: z.string(),
      successor: z.uuid().nullable(),
    })
    .nullable(),
  redirects: z.array(z.strictObject({ address, since: instant })),
  publications: z.array(publication),
  draft: draft.optional(),
});

/** An item with its published past, as a file holds it. It names no person. */
export type ContentDocument = z.output<typeof schema>;
export type DocumentRevision = z.output<typeof revision>;
export type DocumentPublication = z.output<typeof publication>;
export type DocumentDraft = z.output<typeof draft>;

/** A file that can be taken, or everything that is wrong with it. */
export type ReadDocument =
  | { readonly ok: true; readonly document: ContentDocument }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] };

/** Reads what a file holds; whether its bodies are what their kind wants is asked later. */
export function readDocument(value: unknown): ReadDocument {
  const parsed = schema.safeParse(value, { error: plainReason });
  if (!parsed.success) return { ok: false, faults: schemaFaults(parsed.error) };
  const faults = inconsistencies(parsed.data);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, document: parsed.data };
}

function inconsistencies({ publications, draft: open }: ContentDocument): PlacedFault[] {
  const faults = publications.flatMap(({ number }, at): PlacedFault[] =>
    number === at + 1
      ? []
      : [{ path: ['publications', at, 'number'], reason: `This has to be ${at + 1}: they count from 1.` }],
  );
  if (publications.length === 0 && open === undefined)
    faults.push({ path: ['publications'], reason: 'There is neither a publication nor a draft.' });
  return [...faults, ...contradictions({ publications, draft: open })];
}

/** One revision may stand behind several publications; then it must be the same each time. */
function contradictions({ publications, draft: open }: Pick<ContentDocument, 'publications' | 'draft'>) {
  const ids = new Map<number, string>();
  const places = [
    ...publications.map(({ revision: one }, at) => ({ one, path: ['publications', at, 'revision', 'id'] })),
    ...(open ? [{ one: open.revision, path: ['draft', 'revision', 'id'] }] : []),
  ];
  return places.flatMap(({ one, path }): PlacedFault[] => {
    const known = ids.get(one.number) ?? one.id;
    ids.set(one.number, known);
    return known === one.id ? [] : [{ path, reason: `Revision ${one.number} has another id above.` }];
  });
}

/** The name of the file of an item within its folder. */
export function fileNameOf({ kind, key }: Pick<ContentDocument, 'kind' | 'key'>): string {
  return `${kind}/${key.replaceAll('/', '+')}.json`;
}
