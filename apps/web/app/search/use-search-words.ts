import { languageName } from '../i18n/language-name';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { useWords } from '../knowledge/use-words';
import { type FacetName } from './asked';

const KINDS = ['mim', 'tool', 'authority', 'organisation', 'group'] as const;
const LABELS = ['real', 'condensed', 'illustrative', 'past-example'] as const;

/** Words for what a search answers by short codes. */
export function useSearchWords() {
  const say = useText('search');
  const sayShell = useText('shell');
  const words = useWords();
  const { locale } = useSite();
  return {
    value(facet: FacetName, value: string): string {
      const kind = KINDS.find((one) => one === value);
      const label = LABELS.find((one) => one === value);
      if (facet === 'kind') return kind ? say(`kind.${kind}`) : words.kind(value);
      if (facet === 'country') return words.country(value);
      if (facet === 'label' && label) return sayShell(`label.${label}`);
      return words.choice(facet, value);
    },
    onlyIn(language: string): string {
      const name = languageName(locale, language);
      return sayShell('text.onlyIn', { language: name });
    },
  };
}
