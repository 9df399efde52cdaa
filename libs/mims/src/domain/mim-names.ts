import type { MimRest } from './mim-parts.js';
import { fold } from './fold.js';

/** A name of a MIM in a family, in one edition or (null) in all of them. */
export interface MimName {
  readonly own: boolean;
  readonly family: string;
  readonly edition: string | null;
  readonly name: string;
}

const NUMBER_ALONE = /^(mim ?)?\d{1,3}[a-z]?$/;

/**
 * What a MIM is called, and what it says it is called elsewhere, in the form in which names are compared. Two MIMs of
 * different editions are the same when a name that one says it has elsewhere is an own name of the other. The slug is
 * meant in every edition; a number alone is nobody's name but in the one edition that is named with it.
 */
export function namesOf(body: MimRest): MimName[] {
  const { family, edition, number, slug } = body;
  const texts = [body.name, body.longName].flatMap((named) =>
    Object.values(named ?? {}).map(({ text }) => fold(text)),
  );
  const called = [slug, ...texts, `mim${number}`, ...texts.map((text) => `mim${number} ${text}`)];
  const own = [...new Set(called)].map((name) => ({ own: true, family, edition, name }));
  const elsewhere = body.aliases
    .map((alias) => ({
      own: false,
      family: alias.family ?? family,
      edition: alias.edition ?? null,
      name: joined(fold(alias.name)),
    }))
    .filter((alias) => alias.edition !== null || !NUMBER_ALONE.test(alias.name));
  return [...own, { own: false, family, edition: null, name: slug }, ...elsewhere];
}

/** `mim 1` and `1` as `mim1`, so that a number is written in one way. */
function joined(name: string): string {
  return name.replace(/^mim[ -]?(?=\d)/, 'mim').replace(/^(?=\d{1,3}[a-z]?$)/, 'mim');
}
