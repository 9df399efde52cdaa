import type { Locale } from '#libs/kernel';
import { draftSlug, type MaterialItem } from '#libs/knowledge';

/** What the hub knows of the authority that tells the case. */
export interface Teller {
  readonly name: string;
  readonly country: string;
  readonly region: string | null;
  readonly size: string | null;
  /** Whether it was invented for demonstration. */
  readonly isInvented: boolean;
}

/** What a draft begins with. */
export interface CaseStart {
  readonly title: string;
  readonly language: Locale;
  readonly teller: Teller;
  /** Only what somebody ticked. */
  readonly material: readonly MaterialItem[];
  /** Tells its address from those of cases with the same title. */
  readonly suffix: string;
}

const REGION = /^[A-Z]{2}[0-9A-Z]{1,3}$/;

/** The body that a draft of a case begins with: what the hub knows, and what was ticked. The rest is for people to write. */
export function caseDraft({ title, language, teller, material, suffix }: CaseStart): object {
  const { name, country, region, size, isInvented } = teller;
  const notes = material.flatMap(({ question, note }) => (note === null ? [] : [`${question}\n\n${note}`]));
  const urls = new Set<string>();
  const links = material.flatMap(({ link }) => {
    if (link === null || urls.has(link.url)) return [];
    urls.add(link.url);
    return [{ key: `link-${urls.size}`, title: link.title.slice(0, 200), url: link.url }];
  });
  return {
    language,
    slug: draftSlug({ title, fallback: 'case', suffix }),
    title,
    topics: [...new Set(material.flatMap(({ topic }) => topic ?? []))],
    ...(notes.length > 0 ? { done: notes.join('\n\n') } : {}),
    links,
    authority: name,
    country,
    ...(region !== null && REGION.test(region) ? { region } : {}),
    ...(size === null ? {} : { size }),
    evidence: 'reported',
    source: { label: isInvented ? 'illustrative' : 'real', note: `Told by ${name}.` },
  };
}
