import { slugOf } from './import-vocabulary.js';

/** What a repository says the MIM is called. */
export interface MimIdentity {
  readonly name: string;
  /** The number alone, `0`; null where nothing states it. */
  readonly number: string | null;
  readonly slug: string;
}

const LONGEST_TITLE = 500;
const SUFFIX = /\s*[-–:,]?\s*(minim(um|al) )?interoperability mechanisms?\s*$/i;

/** Reads name and number off a title: `Accessing Data (MIM0)`, `MIM 3: Exchanging data`. */
export function titleOfMim(heading: string): { name: string; number: string | null } | null {
  // The expressions below take time by the cube of a run of blanks.
  const title = heading.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
  const after = /^(.+?)\s*[([]\s*MIM\s*-?\s*(\d{1,3}[a-z]?)\s*[)\]]\s*$/i.exec(title);
  if (after !== null) return { name: named(after[1]!), number: after[2]!.toLowerCase() };
  const before = /^MIM\s*-?\s*(\d{1,3}[a-z]?)\s*[:.–—-]?\s+(.+)$/i.exec(title);
  if (before !== null) return { name: named(before[2]!), number: before[1]!.toLowerCase() };
  return SUFFIX.test(title) && named(title) !== '' ? { name: named(title), number: null } : null;
}

function named(title: string): string {
  return title.replace(SUFFIX, '').trim().slice(0, 120);
}

/** Reads a folder name like `accessing-data-mim-0`; what stands for a history or a bare repository is taken off. */
function titleOfFolder(folder: string): { slug: string; number: string } | null {
  const found = /^(.+?)[-_.]mim[-_.]?(\d{1,3}[a-z]?)$/i.exec(folder.replace(/\.(history|git)$/i, ''));
  return found === null ? null : { slug: slugOf(found[1]!), number: found[2]!.toLowerCase() };
}

/**
 * The name, number and slug of a MIM, from the titles of its pages (the best comes first), the folders it lies in (innermost
 * first) and what its publiccode.yml calls it. Null where none of them says anything.
 */
export function identityOf(
  titles: readonly string[],
  folders: readonly string[],
  publicCodeName: string | undefined,
): MimIdentity | null {
  const read = titles.map((title) => titleOfMim(title)).filter((title) => title !== null);
  const folder = folders.map((name) => titleOfFolder(name)).find((found) => found !== null);
  const coded = publicCodeName === undefined ? null : titleOfMim(publicCodeName.trim());
  const title = read.find(({ number }) => number !== null) ?? read[0] ?? coded;
  const name = title?.name ?? (folder === undefined ? undefined : spoken(folder.slug));
  const slug = folder?.slug ?? slugOf(name ?? '');
  if (name === undefined || slug === '') return null;
  return { name, number: title?.number ?? folder?.number ?? coded?.number ?? null, slug };
}

/** `accessing-data` as `Accessing data`. */
function spoken(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
