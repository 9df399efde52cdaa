import { NotFoundError } from '#libs/kernel';
import type { ShelfKind } from '../shelf-kind.js';
import type { ShelfKinds } from '../shelf-kinds.js';

/** @throws NotFoundError when no kind of the shelf has this name */
export function kindNamed(kinds: ShelfKinds, name: string): ShelfKind {
  const kind = kinds.named(name);
  if (kind !== null) return kind;
  const names = kinds.all().map((one) => one.name);
  throw new NotFoundError(
    'CONTENT_KIND_NOT_FOUND',
    `There is no such kind. These are exchanged as files: ${names.join(', ')}.`,
  );
}
