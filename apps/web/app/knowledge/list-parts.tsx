import { Form, Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { FacetLinks, FacetPanel } from '../components/facet-links';
import { Field } from '../components/field';
import { useLanguageName } from '../curation/form/use-language-name';
import { type FacetCounts, type ValueCount } from '../graphql/knowledge.types';
import { useText } from '../i18n/use-text';
import { kindNamed } from './kinds';
import { isNarrow, listQueryOf, withMark, type ListFilter } from './list-filter';
import { type MimNames } from './mim-names.server';
import { useWords } from './use-words';

interface SearchProps {
  readonly path: string;
  readonly filter: ListFilter;
}

/** The search asks by the address and keeps what the facets chose. */
export function ListSearch({ path, filter }: SearchProps) {
  const say = useText('knowledge');
  const { authority, beside, kind, marks } = filter;
  const kept = Object.entries({ ...marks, ...beside, authority, kind });
  return (
    <Form method="get" className="list-search" role="search" key={JSON.stringify(filter)}>
      <Field id="text" label={say('search.label')}>
        <input
          className="input"
          id="text"
          name="text"
          type="search"
          maxLength={100}
          defaultValue={filter.text}
        />
      </Field>
      {kept.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <div className="actions">
        <button className="button button-main">{say('search.show')}</button>
        {isNarrow(filter) && <Link to={path}>{say('search.clear')}</Link>}
      </div>
    </Form>
  );
}

interface FacetsProps extends SearchProps {
  readonly facets: readonly FacetCounts[];
  /** The kind that is listed; null where kinds are listed together. */
  readonly kind: string | null;
  /** Which of them are offered, in this order. */
  readonly names: readonly string[];
  readonly mims: MimNames;
  readonly valueNames: Readonly<Record<string, string>>;
  /** How many items of each kind fit, where kinds are listed together. */
  readonly kinds?: readonly ValueCount[];
}

/** What the list can be narrowed by. */
export function ListFacets({ facets, names, kind, kinds = [], path, filter, ...known }: FacetsProps) {
  const say = useText('knowledge');
  const words = useWords();
  const nameOf = useValueNames(kind, known);
  const texts = { chosen: say('facets.drop'), more: (count: number) => say('facets.more', { count }) };
  const kindChoices = kinds.map(({ value, ...count }) => {
    const isChosen = filter.kind === value;
    const to = `${path}${listQueryOf({ ...filter, kind: isChosen ? null : value })}`;
    return { value, ...count, isChosen, to, name: words.kind(value) };
  });
  return (
    <FacetPanel label={say('facets.label')}>
      <FacetLinks title={say('facets.kind')} {...texts} choices={kindChoices} />
      {names.map((name) => {
        const values = facets.find((facet) => facet.name === name)?.values ?? [];
        const choices = values.map(({ value, ...count }) => {
          const isChosen = filter.marks[name] === value;
          const to = `${path}${listQueryOf(withMark(filter, name, isChosen ? null : value))}`;
          return { value, ...count, isChosen, to, name: nameOf(name, value) };
        });
        const hasChoice = choices.length > 1 || choices.some(({ isChosen }) => isChosen);
        return (
          hasChoice && (
            <FacetLinks key={name} title={words.named('facet', name)} {...texts} choices={choices} />
          )
        );
      })}
    </FacetPanel>
  );
}

/** How the values of facets are called. */
function useValueNames(kind: string | null, { mims, valueNames }: Pick<FacetsProps, 'mims' | 'valueNames'>) {
  const words = useWords();
  const languageName = useLanguageName();
  return (name: string, value: string) => {
    if (name === 'mim') return <MimFacet place={value} names={mims} />;
    if (name === 'country') return words.country(value);
    if (name === 'language') return languageName(value);
    const known = valueNames[`${name}:${value}`];
    return known ?? words.choice(kindNamed(kind)?.words[name] ?? name, value);
  };
}

function MimFacet({ place, names }: { readonly place: string; readonly names: MimNames }) {
  const found = names[place];
  if (found === undefined) return place;
  return (
    <>
      MIM{found.number} <ContentText of={found.name} /> ({found.edition})
    </>
  );
}
