import { Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { Page } from '../components/page';
import { type readList } from './read-list.server';
import { useText } from '../i18n/use-text';

/** The list of one kind. */
export function ListView({ of }: { readonly of: Awaited<ReturnType<typeof readList>> }) {
  const say = useText('knowledge');
  const title = say(`kind.${of.kind.name}.title`);
  return (
    <Page title={title}>
      <div className="page">
        <h1>{title}</h1>
        <ul className="rows">
          {of.knowledge.edges.map(({ node }) => (
            <li key={node.id}>
              <h2>
                <Link to={node.address}>
                  <ContentText of={node.title} />
                </Link>
              </h2>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
