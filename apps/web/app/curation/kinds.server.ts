import { attempt, run, type PageArgs } from '../graphql/document.server';
import { ContentKindsQuery, MimPlacesQuery } from '../graphql/curation.operations.server';
import { type ContentKindInfo } from '../graphql/curation.types';
import { notFound } from '../server/thrown.server';
import { type Offers } from './form/form-view.server';
import { isGroup, type Group, type GroupShape, type Shape, type Value } from './form/shape';

/** A kind of content with its shape. */
export interface Kind {
  readonly name: string;
  readonly group: ContentKindInfo['group'];
  readonly mayPropose: boolean;
  readonly shape: GroupShape;
  /** What forms of it may offer beside what the shape says. */
  readonly offers: Offers;
}

/**
 * The kind of this name.
 * @throws Response when there is none
 */
export async function kindNamed(args: PageArgs, name: string): Promise<Kind> {
  const { contentKinds } = await run(args, ContentKindsQuery, {});
  const found = contentKinds.find((kind) => kind.name === name);
  if (found === undefined) throw notFound();
  return { ...found, shape: shapeFrom(found.shape), offers: await mimsToTick(args) };
}

const MIMS = '/mims/';

/** The MIMs of the current edition; a form asks for their places where none is known. */
async function mimsToTick(args: PageArgs): Promise<Offers> {
  const { data } = await attempt(args, MimPlacesQuery, {});
  const current = data?.mims.edges
    .map(({ node }) => node)
    .filter(({ edition }) => edition?.state === 'CURRENT');
  const mims = (current ?? []).map(
    ({ address, number, name }) => [address.slice(MIMS.length), `MIM${number} ${name.text}`] as const,
  );
  return mims.length === 0 ? {} : { mims };
}

/**
 * A shape as the API gives it.
 * @throws Response when it is no group, which no kind has
 */
export function shapeFrom(json: string): GroupShape {
  const shape = JSON.parse(json) as Shape;
  if (shape.type !== 'group') throw notFound();
  return shape;
}

/** A body as the API gives it; a group whatever it is. */
export function bodyFrom(json: string): Group {
  const body = JSON.parse(json) as Value;
  return isGroup(body) ? body : {};
}
