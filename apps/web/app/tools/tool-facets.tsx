import { Link } from 'react-router';
import { type ToolCount, type ToolFacets } from '../graphql/tools.operations.server';
import { useText } from '../i18n/use-text';
import { KINDS, LAYERS, queryOf, wordOf, type ToolFilter } from './tool-filter';

interface Props {
  readonly facets: ToolFacets;
  readonly filter: ToolFilter;
}

/**
 * Links that narrow the list, each with the number of tools it leads to; the chosen one leads back. On wide screens beside
 * the list, on narrow ones folded away in front of it.
 */
export function ToolFacetLinks(props: Props) {
  const say = useText('tools');
  return (
    <>
      <nav className="tool-facets tool-facets-wide" aria-label={say('facets.label')}>
        <Facets {...props} />
      </nav>
      <details className="tool-facets-narrow">
        <summary>{say('facets.label')}</summary>
        <nav className="tool-facets" aria-label={say('facets.label')}>
          <Facets {...props} />
        </nav>
      </details>
    </>
  );
}

function Facets({ facets, filter }: Props) {
  const say = useText('tools');
  const kindName = (value: string) => say(`kind.${wordOf(KINDS, value) ?? 'other'}`);
  const layerName = (value: string) => {
    const layer = wordOf(LAYERS, value);
    return layer === null ? value : say(`layer.${layer}`);
  };
  const mimName = (number: string) => say('mim.name', { number });
  return (
    <>
      <Facet by="mim" counts={facets.mims} filter={filter} nameOf={mimName} />
      <Facet by="kind" counts={facets.kinds} filter={filter} nameOf={kindName} />
      <Facet by="layer" counts={facets.layers} filter={filter} nameOf={layerName} />
    </>
  );
}

interface FacetProps {
  readonly by: 'mim' | 'kind' | 'layer';
  readonly counts: readonly ToolCount[];
  readonly filter: ToolFilter;
  nameOf(value: string): string;
}

function Facet({ by, counts, filter, nameOf }: FacetProps) {
  const say = useText('tools');
  if (counts.length === 0) return null;
  return (
    <section>
      <h2>{say(`facets.${by}`)}</h2>
      <ul>
        {counts.map(({ value, count }) => {
          const isChosen = filter[by] === value;
          return (
            <li key={value}>
              <Link
                to={`/tools${queryOf({ ...filter, [by]: isChosen ? null : value })}`}
                aria-current={isChosen ? 'true' : undefined}
              >
                <span className="tool-facet-name">
                  {nameOf(value)}
                  {isChosen && <span className="visually-hidden">{` – ${say('facets.drop')}`}</span>}
                </span>
                <span className="tool-count">{count}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
