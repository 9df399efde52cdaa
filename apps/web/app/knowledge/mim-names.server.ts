import { run, type PageArgs } from '../graphql/document.server';
import { MimNamesQuery } from '../graphql/knowledge.operations.server';
import { type TranslatedText } from '../graphql/types';

/** How a MIM is called. */
export interface MimName {
  readonly number: string;
  readonly edition: string;
  readonly name: TranslatedText;
}

/** MIMs by where they are read: `mims-plus/9.0/accessing-data`. One that is not there has no name. */
export type MimNames = Readonly<Record<string, MimName>>;

/** More editions than any page names. */
const MOST_EDITIONS = 12;

/** How the MIMs are called that items name by family, edition and slug. */
export async function mimNamesOf(args: PageArgs, places: readonly string[]): Promise<MimNames> {
  const editions = new Set(places.map((place) => place.split('/').slice(0, 2).join('/')));
  const asked = [...editions].slice(0, MOST_EDITIONS).map(async (edition) => {
    const [family = '', number = ''] = edition.split('/');
    const { mimEdition } = await run(args, MimNamesQuery, { family, number });
    return (mimEdition?.mims ?? []).map(
      ({ slug, number: mim, name }) =>
        [`${edition}/${slug}`, { number: mim, edition: number, name }] as const,
    );
  });
  const wanted = new Set(places);
  return Object.fromEntries((await Promise.all(asked)).flat().filter(([place]) => wanted.has(place)));
}
