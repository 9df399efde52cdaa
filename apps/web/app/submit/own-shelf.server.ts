import { run, signInFirst, type PageArgs } from '../graphql/document.server';
import { OwnShelfQuery, type OwnItem } from '../graphql/submit.operations.server';
import { SHELF_KIND_NAMES } from '../knowledge/kinds';

/** What comes next for an item; names a message. */
export type NextStep = 'goOn' | 'mend' | 'confirm' | 'open';

/** An item with what comes next, and where that is done. */
export interface OwnShelfItem extends OwnItem {
  readonly step: NextStep;
  readonly path: string;
}

/** The items of one kind. */
export interface ShelfGroup {
  readonly kind: string;
  readonly items: readonly OwnShelfItem[];
}

const SHELF: ReadonlySet<string> = new Set(SHELF_KIND_NAMES);

/**
 * A page of what the reader and their authorities work on, by kind.
 * @throws the way to the sign-in page for a stranger
 */
export async function ownShelf(args: PageArgs) {
  const after = args.url.searchParams.get('after');
  const { contentKinds, contentQueue, viewer } = await run(args, OwnShelfQuery, { kind: null, after });
  if (viewer === null) throw signInFirst(args);
  const items = contentQueue.edges.map(({ node }) => withStep(node));
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return {
    authorities: viewer.authorities,
    addable: contentKinds
      .filter(({ mayPropose, name }) => mayPropose && SHELF.has(name))
      .map(({ name }) => name),
    groups: kinds.map((kind): ShelfGroup => ({ kind, items: items.filter((item) => item.kind === kind) })),
    next: contentQueue.pageInfo.hasNextPage ? contentQueue.pageInfo.endCursor : null,
  };
}

function withStep(item: OwnItem): OwnShelfItem {
  const step = stepOf(item);
  const isWritten = item.kind === 'case-study' && (step === 'goOn' || step === 'mend');
  return { ...item, step, path: isWritten ? `/cases/${item.id}/write` : `/desk/content/${item.id}` };
}

function stepOf({ draft, stale, state }: OwnItem): NextStep {
  if (state === 'CHANGES_ASKED') return 'mend';
  if (draft !== null && state === 'DRAFT') return 'goOn';
  return stale ? 'confirm' : 'open';
}
