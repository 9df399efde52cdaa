import { type EditionLine } from './types';

/** The edition to begin with: of the current ones that with the most MIMs; null when none has any. */
export function currentOf(
  families: readonly { readonly editions: readonly EditionLine[] }[],
): EditionLine | null {
  const current = families
    .flatMap(({ editions }) => editions)
    .filter(({ mimCount, state }) => state === 'CURRENT' && mimCount > 0);
  return current.reduce<EditionLine | null>(
    (most, edition) => (most === null || edition.mimCount > most.mimCount ? edition : most),
    null,
  );
}
