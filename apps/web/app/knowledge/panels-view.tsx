import { useRouteLoaderData } from 'react-router';
import { type FrameViewer } from '../components/site-header';
import { type KnowledgeItem } from '../graphql/knowledge.types';
import { kindNamed } from './kinds';
import { type Panel } from './panel';
import { PANELS } from './panels';

/** What a panel answered to a form that was just sent. */
export interface Returned {
  readonly panel: string;
  readonly returned: unknown;
}

interface Props {
  readonly item: KnowledgeItem;
  /** What the loaders of the panels brought, by their names. */
  readonly loaded: Readonly<Record<string, unknown>>;
  readonly returned: Returned | undefined;
  readonly place: Panel['place'];
}

/** The panels of the item's kind that belong in a place. */
export function Panels({ item, loaded, place, returned }: Props) {
  const frame = useRouteLoaderData<{ viewer: FrameViewer | null }>('root');
  const kind = kindNamed(item.kind);
  const panels = (kind && PANELS[kind.name]) ?? [];
  // Each view knows what its own server part brings, which the registry cannot know.
  return panels
    .filter((panel) => panel.place === place)
    .map(({ name, View }) => (
      <View
        key={name}
        item={item}
        viewer={frame?.viewer ?? null}
        data={loaded[name] as never}
        returned={returned?.panel === name ? (returned.returned as never) : undefined}
        action={`?panel=${name}`}
      />
    ));
}
