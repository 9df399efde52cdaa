import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { ContentLanguageNote } from '../components/content-language-note';
import { ContentText } from '../components/content-text';
import { Page } from '../components/page';
import { useText } from '../i18n/use-text';
import { FactList } from './fact-list';
import { Belongs, ItemHistory, Owner } from './item-parts';
import { ItemFilesView } from './files-view';
import { kindNamed } from './kinds';
import { Panels, type Returned } from './panels-view';
import { PartView } from './part-view';
import { type ItemReading } from './read-item.server';
import { RelatedGroups } from './related-block';
import { TrustFacts, TrustLine } from './trust-facts';
import { UseItem } from './use-item';
import { useWords } from './use-words';

interface Props {
  readonly of: ItemReading;
  readonly returned: Returned | undefined;
}

/** A passage with its anchor and its heading. */
interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** One item to read: what the page holds on the left, the text in the middle, what to do with it on the right. */
export function ItemView({ of, returned }: Props) {
  const say = useText('knowledge');
  const { item, read } = of;
  const sections = useSections(of);
  const history = {
    id: 'history',
    title: say('history.title'),
    content: <ItemHistory of={item} publications={of.publications} />,
  };
  const panels = { item, loaded: of.panels, returned };
  return (
    <Page title={item.title.text}>
      <link rel="alternate" type="application/ld+json" href={`/data${item.address}.jsonld`} />
      <div className="page reading-page">
        <nav className="mim-contents" aria-label={say('contents')}>
          <Contents of={[...sections, history]} />
        </nav>
        <div className="reading-middle">
          <Head of={of} />
          <Panels {...panels} place="top" />
          {read.facts.length > 0 && (
            <section className="at-a-glance" aria-label={say('facts.title')}>
              <FactList of={read.facts} />
            </section>
          )}
          {sections.map((section) => (
            <Passage key={section.id} of={section} />
          ))}
          <Panels {...panels} place="main" />
          <Passage of={history} />
        </div>
        <aside className="stack" aria-label={say('use.title')}>
          <Panels {...panels} place="aside" />
          <UseItem of={item} />
          <TrustFacts of={item} />
          <Belongs of={item} mims={of.mims} />
        </aside>
      </div>
    </Page>
  );
}

function Passage({ of: { content, id, title } }: { readonly of: Section }) {
  return (
    <section className="reading-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {content}
    </section>
  );
}

function Contents({ of }: { readonly of: readonly Section[] }) {
  return (
    <ul>
      {of.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

function Head({ of: { item } }: { readonly of: ItemReading }) {
  const say = useText('knowledge');
  const words = useWords();
  const kind = kindNamed(item.kind);
  return (
    <header className="page-head">
      <p className="crumbs">
        <Link to="/knowledge">{say('title')}</Link>
        {kind !== null && (
          <>
            <span aria-hidden="true">›</span>
            <Link to={kind.path}>{say(`kind.${kind.name}.title`)}</Link>
          </>
        )}
      </p>
      <h1>
        <ContentText of={item.title} />
      </h1>
      <p className="marks">
        <span className="label label-state">{words.kind(item.kind)}</span>
        <TrustLine of={item} />
      </p>
      <p className="lead">
        <ContentText of={item.summary} />
      </p>
      <ContentLanguageNote of={item.summary} />
      <Owner of={item} />
    </header>
  );
}

/** The passages of the body, and what it belongs together with. */
function useSections({ files, item, read, related }: ItemReading): readonly Section[] {
  const say = useText('knowledge');
  const words = useWords();
  const sections = read.parts.map((part) => ({
    id: part.name,
    title: words.named('part', part.name),
    content: <PartView of={part} />,
  }));
  const others = related.filter(({ address }) => !item.mims.some((mim) => `/mims/${mim}` === address));
  return [
    ...sections,
    ...(files.length === 0
      ? []
      : [{ id: 'files', title: say('files.title'), content: <ItemFilesView of={files} /> }]),
    ...(others.length === 0
      ? []
      : [
          {
            id: 'related',
            title: say('related.title'),
            content: <RelatedGroups of={others} level="h3" />,
          },
        ]),
  ];
}
