import { setImmediate as othersTurn } from 'node:timers/promises';
import {
  bodyFaults,
  normaliseBody,
  PersonProposals,
  shapeOf,
  type Bringer,
  type FoundItem,
  type Shape,
} from '#libs/curation';
import { isLocale, newId, SOURCE_LOCALE } from '#libs/kernel';
import type { PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { flatten, isGroup } from '../../domain/exchange/flatten.js';
import { nearest } from '../../domain/exchange/nearest.js';
import { Remarks, type ImportedRow } from '../../domain/exchange/import-report.js';
import type { FilePlace, FileRemark, ReadFile, ReadItem } from '../../domain/exchange/read-items.js';
import type { ShelfBody } from '../../domain/parts.js';
import type { ShelfKind } from '../shelf-kind.js';
import { TargetReader } from '../target.reader.js';

/** An item of a file that was checked; its body is null when something is wrong with it. */
export interface CheckedItem extends ImportedRow {
  readonly body: ShelfBody | null;
}

/** A file that was checked against the kind, and against what is here already. */
export interface CheckedFile {
  readonly items: readonly CheckedItem[];
  readonly faults: Remarks;
  readonly warnings: Remarks;
}

interface Context {
  readonly kind: ShelfKind;
  readonly shape: Shape;
  readonly found: ReadonlyMap<string, FoundItem>;
  readonly faults: Remarks;
  readonly warnings: Remarks;
  /** Columns that are missing as a whole, which is said once and not again for every row. */
  readonly missing: ReadonlySet<string>;
  /** The rows in which names were seen first. */
  readonly rowOfSlug: Map<string, number>;
}

const IN_REVIEW = 'The draft of this item is being reviewed. Ask for changes first, then bring it in again.';
const OF_OTHERS = 'Another item has this name, and you do not work on that one. Choose another name.';
const DRAFT_OPEN = 'Somebody works on this item. Its open draft goes on with what stands here.';

/** So many items are checked before other requests get their turn; the worst of them takes a few milliseconds. */
const ITEMS_AT_A_TIME = 10;

/** Finds out what an import of a file would do, and everything that is wrong with the file. Writes nothing. */
@Injectable()
export class FileCheck {
  constructor(
    private readonly proposals: PersonProposals,
    private readonly targets: TargetReader,
  ) {}

  async run(bringer: Bringer, kind: ShelfKind, file: ReadFile): Promise<CheckedFile> {
    const shape = shapeOf(kind.schema);
    const whole = file.items.map((item) => ({ ...item, body: normaliseBody(shape, item.body) }));
    const slugs = whole.map(({ body }) => slugOf(body)).filter((slug) => slug !== null);
    const found = await this.proposals.found(bringer, [...new Set(slugs)]);
    const context: Context = {
      kind,
      shape,
      found: new Map(found.map((item) => [item.key, item])),
      faults: new Remarks(),
      warnings: new Remarks(),
      missing: new Set(file.faults.flatMap(({ column, letters }) => (letters === null && column) || [])),
      rowOfSlug: new Map(),
    };
    for (const fault of file.faults) context.faults.add(fault);
    const items: CheckedItem[] = [];
    for (const item of whole) {
      if (items.length % ITEMS_AT_A_TIME === 0) await othersTurn();
      items.push(await this.checked(context, item));
    }
    await this.warnOfTargets(context, whole, items);
    return { items, faults: context.faults, warnings: context.warnings };
  }

  private async checked(context: Context, item: ReadItem): Promise<CheckedItem> {
    const { kind, faults, warnings } = context;
    const { row } = item;
    const slug = slugOf(item.body);
    const known = slug === null ? undefined : context.found.get(slug);
    const wrong = [...item.faults, ...this.faultsOfName(context, item, slug, known)];
    const unread = new Set(item.faults.map(({ column }) => column));
    const inSchema = bodyFaults(kind.schema, item.body);
    for (const fault of inSchema) {
      if (isWakeOfLanguage(item.body, fault)) continue;
      const place = item.placeOf(fault.path);
      const isTold = place.column !== null && context.missing.has(place.column);
      if (!unread.has(place.column) && !isTold)
        wrong.push(remark(place, { shape: context.shape, body: item.body }, fault));
    }
    const body = inSchema.length === 0 ? plain(kind.schema.parse(item.body)) : null;
    if (body !== null)
      for (const fault of await kind.faultsOf(body, known?.id ?? newId()))
        wrong.push(remark(item.placeOf(fault.path), { shape: context.shape, body }, fault));
    for (const one of wrong) faults.add(one);
    if (body === null || wrong.length > 0)
      return { row, slug, outcome: 'faulty', changed: [], itemId: null, body: null };
    if (known === undefined) return { row, slug, outcome: 'new', changed: [], itemId: null, body };
    const changed = differing(kind, known.body, body);
    if (changed.length > 0 && known.draft !== null)
      warnings.add({ ...item.placeOf(['slug']), reason: DRAFT_OPEN });
    return {
      ...{ row, slug, body, changed, itemId: known.id },
      outcome: changed.length > 0 ? 'changed' : 'unchanged',
    };
  }

  private faultsOfName(
    { rowOfSlug }: Context,
    { row, placeOf }: ReadItem,
    slug: string | null,
    known: FoundItem | undefined,
  ): FileRemark[] {
    if (slug === null) return [];
    const twin = rowOfSlug.get(slug);
    if (twin === undefined) rowOfSlug.set(slug, row);
    const place = placeOf(['slug']);
    const twice = { ...place, reason: `Row ${twin} has this name as well. Every item has its own.` };
    const obstacle = { ...place, reason: known?.obstacle === 'IN_REVIEW' ? IN_REVIEW : OF_OTHERS };
    return [...(twin === undefined ? [] : [twice]), ...(known?.obstacle ? [obstacle] : [])];
  }

  /** What items refer to has to be there; those of the same file will be. */
  private async warnOfTargets(
    { kind, warnings }: Context,
    read: readonly ReadItem[],
    items: readonly CheckedItem[],
  ): Promise<void> {
    const own = new Set(items.flatMap(({ body }) => (body === null ? [] : [kind.addressOf(body)])));
    const named = items.flatMap(({ body }, at) => (body === null ? [] : namedBy(body, read[at]!)));
    const there = await this.targets.at(
      named.map(({ address }) => address),
      SOURCE_LOCALE,
    );
    for (const { address, place } of named)
      if (!there.has(address) && !own.has(address))
        warnings.add({ ...place, reason: `Nothing is published at ${address} yet.` });
  }
}

function namedBy(
  { mims, relations }: ShelfBody,
  { placeOf }: ReadItem,
): { address: string; place: FilePlace }[] {
  return [
    ...mims.map((mim, at) => ({ address: `/mims/${mim}`, place: placeOf(['mims', at]) })),
    ...relations.map(({ to }, at) => ({ address: to, place: placeOf(['relations', at, 'to']) })),
  ];
}

/** The names of the columns in which two bodies differ. */
function differing(kind: ShelfKind, before: unknown, after: unknown): string[] {
  const shape = shapeOf(kind.schema);
  const [old, now] = [flatten(shape, before), flatten(shape, after)];
  return [...new Set([...now.keys(), ...old.keys()])].filter((name) => old.get(name) !== now.get(name));
}

/** The fault of one word among several names the word; that of a choice, the one that is meant most likely. */
function remark(
  place: FilePlace,
  { shape, body }: { readonly shape: Shape; readonly body: unknown },
  { path, reason }: PlacedFault,
): FileRemark {
  const value = path.reduce<unknown>(
    (inner, step) => (inner as Readonly<Record<PropertyKey, unknown>> | undefined | null)?.[step],
    body,
  );
  if (typeof value !== 'string') return { ...place, reason };
  const options = optionsAt(shape, path);
  // What is wrong with one of the words themselves is not its spelling.
  const meant = options.includes(value) ? null : nearest(value, options);
  const told = meant === null ? reason : `${reason} Do you mean ${meant}?`;
  return { ...place, reason: typeof path.at(-1) === 'number' ? `“${value.slice(0, 60)}”: ${told}` : told };
}

/** The words to choose from at a place. */
function optionsAt(shape: Shape, path: readonly PropertyKey[]): readonly string[] {
  let here: Shape | undefined = shape;
  for (const step of path) {
    if (here?.type === 'list') here = here.entry;
    else if (here?.type === 'group') here = here.fields.find(({ name }) => name === step)?.shape;
  }
  return here?.type === 'field' ? here.options : [];
}

/** How a text came to be follows from the language of the item; where that one is wrong, nothing else is. */
function isWakeOfLanguage(body: unknown, { path }: PlacedFault): boolean {
  return path.at(-1) === 'origin' && !(isGroup(body) && isLocale(body['language']));
}

function plain(body: ShelfBody): ShelfBody {
  return JSON.parse(JSON.stringify(body)) as ShelfBody;
}

function slugOf(body: unknown): string | null {
  const slug = isGroup(body) ? body['slug'] : null;
  return typeof slug === 'string' && slug.trim() !== '' ? slug.trim() : null;
}
