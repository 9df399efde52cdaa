import { useText } from '../i18n/use-text';
import { kindNamed } from '../knowledge/kinds';
import { useWords } from '../knowledge/use-words';

/** What a search looks for. */
interface Looked {
  readonly kind: string | null;
  readonly text: string | null;
  readonly marks: readonly string[];
}

/** Says in words what a search looks for: “Calls for funding: twin, governance”. */
export function useSearchWords(): (search: Looked) => string {
  const say = useText('searches');
  const shelf = useText('knowledge');
  const words = useWords();
  return ({ kind: name, text, marks }) => {
    const kind = kindNamed(name);
    const what = kind === null ? say('all') : shelf(`kind.${kind.name}.title`);
    const values = marks.map((mark) => {
      const [facet = '', value = ''] = mark.split(/:(.*)/s);
      return words.choice(kind?.words[facet] ?? facet, value);
    });
    const asked = [...(text ? [`“${text}”`] : []), ...values];
    return asked.length === 0 ? what : `${what}: ${asked.join(', ')}`;
  };
}
