import { type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { run, type PageArgs } from '../graphql/document.server';
import { KnowledgeItemQuery } from '../graphql/knowledge.operations.server';
import { goneFrom } from '../mims/address.server';
import { pathOfPage } from '../server/here.server';
import { withProse } from '../server/texts.server';
import { notFound } from '../server/thrown.server';
import { kindAt, type ShelfKind } from './kinds';
import { PANEL_SERVERS } from './panels.server';

const LONGEST = 300;

/** All that a reading page shows; or the tombstone that stands there. */
export async function readItem(args: LoaderFunctionArgs) {
  const { kind, address } = placeOf(args);
  const { knowledgeItem: item, related, publications } = await run(args, KnowledgeItemQuery, { address });
  if (item === null) return goneFrom(args);
  const panels = Object.entries(PANEL_SERVERS[kind.name] ?? {});
  const loaded = await Promise.all(
    panels.map(async ([name, panel]) => [name, await panel.load?.(args, item)] as const),
  );
  const { body: _body, ...shown } = item;
  return withProse({ item: shown, related, publications, panels: Object.fromEntries(loaded) });
}

/**
 * Hands a form to the panel it belongs to, as its address says: `?panel=questions`.
 * @throws the error page where there is no such panel, or no such item
 */
export async function actOnItem(args: ActionFunctionArgs) {
  const { kind, address } = placeOf(args);
  const name = new URL(args.request.url).searchParams.get('panel') ?? '';
  const panels = PANEL_SERVERS[kind.name] ?? {};
  const act = Object.hasOwn(panels, name) ? panels[name]?.act : undefined;
  const { knowledgeItem: item } = await run(args, KnowledgeItemQuery, { address });
  if (act === undefined || item === null) throw notFound();
  return { panel: name, returned: await act(args, item) };
}

function placeOf(args: PageArgs): { kind: ShelfKind; address: string } {
  const address = pathOfPage(args);
  const kind = kindAt(address);
  if (kind === null || address.length > LONGEST || !/^\/[a-z0-9][a-z0-9./-]*$/.test(address))
    throw notFound();
  return { kind, address };
}
