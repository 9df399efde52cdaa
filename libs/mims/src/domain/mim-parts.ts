import { fingerprint } from '#libs/curation';
import type { MimBody, MimRequirement } from './bodies/mim-body.js';
import type { MimStatus } from './bodies/vocabulary.js';
import { fold } from './fold.js';
import { originalOf } from './original.js';

/** What lists show of a MIM. */
export type MimHead = Pick<
  MimBody,
  'language' | 'name' | 'longName' | 'objective' | 'forMayor' | 'restsOn' | 'source'
>;

/** A MIM without its requirements, which are kept one by one. */
export type MimRest = Omit<MimBody, 'requirements'>;

/** The head of a MIM. */
export function headOf(body: MimRest): MimHead {
  const { language, name, longName, objective, forMayor, restsOn, source } = body;
  return { language, name, longName, objective, forMayor, restsOn, source };
}

/** The body without its requirements. */
export function restOf(body: MimBody): MimRest {
  const rest: MimRest & Partial<MimBody> = { ...body };
  delete rest.requirements;
  return rest;
}

/** The step of the ladder it stands on: the last one noted. */
export function statusOf({ statuses }: Pick<MimBody, 'statuses'>): MimStatus | null {
  return statuses.at(-1)?.status ?? null;
}

/** What a list is searched by: number, names in all languages, other names, the objective and the capabilities. */
export function haystackOf(body: MimRest): string {
  const { language, number, slug, name, longName, objective, capabilities, aliases } = body;
  const names = [name, longName].flatMap((texts) => Object.values(texts ?? {}).map(({ text }) => text));
  return fold(
    [
      `MIM${number}`,
      slug,
      ...names,
      ...aliases.map((alias) => alias.name),
      originalOf(objective, language),
      ...capabilities.map(({ title }) => originalOf(title, language)),
    ].join(' '),
  );
}

/** Changes with the level and the original text of a requirement, and with nothing else. */
export function requirementFingerprint(
  { level, text }: MimRequirement,
  language: MimBody['language'],
): string {
  return fingerprint(`${level}\n${originalOf(text, language)}`);
}
