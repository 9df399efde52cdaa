const LONGEST = 60;

/** What a draft is called in its address before anybody chose a name. */
export interface DraftName {
  readonly title: string;
  /** Stands for a title of which no letter can be part of an address. */
  readonly fallback: string;
  /** Tells its address from those of others with the same title. */
  readonly suffix: string;
}

/** The title in small letters, digits and hyphens, with a suffix that nothing else has. */
export function draftSlug({ title, fallback, suffix }: DraftName): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST);
  return `${words.replace(/^-+|-+$/g, '') || fallback}-${suffix}`;
}
