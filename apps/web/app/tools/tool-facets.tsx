import { FacetLinks, FacetPanel } from '../components/facet-links';
import { type ToolCount, type ToolFacets } from '../graphql/tools.operations.server';
import { useText } from '../i18n/use-text';
import { KINDS, LAYERS, queryOf, wordOf, type ToolFilter } from './tool-filter';

interface Props {
  readonly facets: ToolFacets;
  readonly filter: ToolFilter;
}

/** Links that narrow the list of tools. */
export function ToolFacetLinks(props: Props) {
  const say = useText('tools');
  return (
    <FacetPanel label={say('facets.label')}>
      <Facets {...props} />
    </FacetPanel>
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
  const choices = counts.map(({ value, count }) => {
    const isChosen = filter[by] === value;
    const to = `/tools${queryOf({ ...filter, [by]: isChosen ? null : value })}`;
    return { value, count, isChosen, to, name: nameOf(value) };
  });
  return <FacetLinks title={say(`facets.${by}`)} chosen={say('facets.drop')} choices={choices} />;
}
