import { run, type PageArgs } from '../graphql/document.server';
import { ContentKindsQuery } from '../graphql/curation.operations.server';
import { type ContentKindInfo } from '../graphql/curation.types';
import { notFound } from '../server/thrown.server';
import { isGroup, type Group, type GroupShape, type Shape, type Value } from './form/shape';

/** A kind of content with its shape. */
export interface Kind {
  readonly name: string;
  readonly group: ContentKindInfo['group'];
  readonly mayPropose: boolean;
  readonly shape: GroupShape;
}

/**
 * The kind of this name.
 * @throws Response when there is none
 */
export async function kindNamed(args: PageArgs, name: string): Promise<Kind> {
  const { contentKinds } = await run(args, ContentKindsQuery, {});
  const found = contentKinds.find((kind) => kind.name === name);
  if (found === undefined) throw notFound();
  return { ...found, shape: shapeFrom(found.shape) };
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
