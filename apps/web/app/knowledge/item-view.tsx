import { useRouteLoaderData } from 'react-router';
import { ContentText } from '../components/content-text';
import { Page } from '../components/page';
import { type FrameViewer } from '../components/site-header';
import { type KnowledgeItem } from '../graphql/knowledge.types';
import { kindNamed } from './kinds';
import { type Panel } from './panel';
import { PANELS } from './panels';

interface Reading {
  readonly item: KnowledgeItem;
  readonly panels: Readonly<Record<string, unknown>>;
}

interface Props {
  readonly of: Reading;
  readonly returned: { readonly panel: string; readonly returned: unknown } | undefined;
}

/** One item to read. */
export function ItemView({ of, returned }: Props) {
  const { title, summary } = of.item;
  return (
    <Page title={title.text}>
      <div className="page">
        <div className="page-head">
          <h1>
            <ContentText of={title} />
          </h1>
          <p className="lead">
            <ContentText of={summary} />
          </p>
        </div>
        <Panels of={of} place="top" returned={returned} />
        <Panels of={of} place="main" returned={returned} />
        <Panels of={of} place="aside" returned={returned} />
      </div>
    </Page>
  );
}

/** The panels of the item's kind that belong in a place. */
function Panels({ of, place, returned }: Props & { readonly place: Panel['place'] }) {
  const frame = useRouteLoaderData<{ viewer: FrameViewer | null }>('root');
  const kind = kindNamed(of.item.kind);
  const panels = (kind && PANELS[kind.name]) ?? [];
  // Each view knows what its own loader brings, which the registry cannot know.
  return panels
    .filter((panel) => panel.place === place)
    .map(({ name, View }) => (
      <View
        key={name}
        item={of.item}
        viewer={frame?.viewer ?? null}
        data={of.panels[name] as never}
        returned={returned?.panel === name ? (returned.returned as never) : undefined}
        action={`?panel=${name}`}
      />
    ));
}
