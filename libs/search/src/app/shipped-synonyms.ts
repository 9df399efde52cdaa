import { readContent, readYaml } from '#libs/platform';
import type { Synonyms } from '../domain/plan.js';
import { synonymsOf, termsDocument } from '../domain/terms.js';

/**
 * The list of what is the same in other languages that ships with the hub.
 *
 * @throws Error when it is missing or not in its format
 */
export async function shippedSynonyms(): Promise<Synonyms> {
  const content = readYaml((await readContent('search/terms.yaml')).toString());
  return synonymsOf(termsDocument.parse(content.ok ? content.value : null));
}
