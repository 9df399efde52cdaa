import { type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { run, type PageArgs } from '../graphql/document.server';
import { KnowledgeItemQuery } from '../graphql/knowledge.operations.server';
import {
  type ItemWithBody,
  type KnowledgeItem,
  type Publication,
  type Related,
} from '../graphql/knowledge.types';
import { goneFrom } from '../mims/address.server';
import { hubRequest } from '../server/hub-request.server';
import { pathOfPage } from '../server/here.server';
import { notFound } from '../server/thrown.server';
import { filesOf, type ShownFile } from './files.server';
import { kindAt, type ShelfKind } from './kinds';
import { readBody } from './layouts.server';
import { mimNamesOf, type MimNames } from './mim-names.server';
import { PANEL_SERVERS } from './panels.server';
import { type ReadBody } from './reading';

/** All that a reading page shows. */
export interface ItemReading {
  readonly item: KnowledgeItem;
  readonly read: ReadBody;
  readonly related: readonly Related[];
  readonly files: readonly ShownFile[];
  readonly publications: readonly Publication[];
  readonly mims: MimNames;
  /** What the loaders of the panels brought, by their names. */
  readonly panels: Readonly<Record<string, unknown>>;
}

const LONGEST = 300;

/** Reads an item with all its page shows; or the tombstone that stands there. */
export async function readItem(args: LoaderFunctionArgs) {
  const { kind, address } = placeOf(args);
  const { knowledgeItem: item, related, publications } = await run(args, KnowledgeItemQuery, { address });
  if (item === null) return goneFrom(args);
  const read = readBody(item, args.context.get(hubRequest).locale);
  const [mims, panels, files] = await Promise.all([
    mimNamesOf(args, item.mims),
    loadPanels(args, kind, item),
    filesOf(args, item),
  ]);
  return { item: withoutBody(item), read, related, files, publications, mims, panels } satisfies ItemReading;
}

/**
 * Hands a form to the panel it belongs to, as its address says: `?panel=questions`.
 * @throws the error page where there is no such panel, or no such item
 */
export async function actOnItem(args: ActionFunctionArgs) {
  const { kind, address } = placeOf(args);
  const name = args.url.searchParams.get('panel') ?? '';
  const panels = PANEL_SERVERS[kind.name] ?? {};
  const act = Object.hasOwn(panels, name) ? panels[name]?.act : undefined;
  const { knowledgeItem: item } = await run(args, KnowledgeItemQuery, { address });
  if (act === undefined || item === null) throw notFound();
  return { panel: name, returned: await act(args, item) };
}

async function loadPanels(args: LoaderFunctionArgs, kind: ShelfKind, item: ItemWithBody) {
  const panels = Object.entries(PANEL_SERVERS[kind.name] ?? {});
  const loaded = await Promise.all(
    panels.map(async ([name, panel]) => [name, await panel.load?.(args, item)] as const),
  );
  return Object.fromEntries(loaded);
}

/** What the browser gets of an item: the page shows the body as it was read. */
function withoutBody(item: ItemWithBody): KnowledgeItem {
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => name !== 'body'),
  ) as unknown as KnowledgeItem;
}

function placeOf(args: PageArgs): { kind: ShelfKind; address: string } {
  const address = pathOfPage(args);
  const kind = kindAt(address);
  if (kind === null || address.length > LONGEST || !/^\/[a-z0-9][a-z0-9./-]*$/.test(address))
    throw notFound();
  return { kind, address };
}
