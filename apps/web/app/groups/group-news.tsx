import { Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { type GroupNews } from '../graphql/knowledge.types';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

interface Props {
  readonly slug: string;
  readonly news: { readonly totalCount: number; readonly edges: readonly { readonly node: GroupNews }[] };
  /** Whether the reader takes part, and so may propose news. */
  readonly mayWrite: boolean;
}

/** What a group told lately, and where the rest of it is. */
export function LatestNews({ mayWrite, news: { edges, totalCount }, slug }: Props) {
  const say = useText('groups');
  const { day } = useFormat();
  if (totalCount === 0 && !mayWrite) return null;
  return (
    <section className="section" aria-labelledby="news">
      <h2 id="news">{say('news.title')}</h2>
      {totalCount === 0 && <p>{say('news.none')}</p>}
      <ul className="plain-lines">
        {edges.map(({ node }) => (
          <li key={node.address}>
            {node.day !== null && <span className="small soft">{day(node.day)}</span>}{' '}
            <Link to={node.address}>
              <ContentText of={node.title} />
            </Link>
          </li>
        ))}
      </ul>
      <p className="dotted">
        {totalCount > 0 && <Link to={`/news?group=${slug}`}>{say('news.all', { count: totalCount })}</Link>}
        {totalCount > 0 && <a href={`/feeds/news/${slug}.atom`}>Atom</a>}
        {mayWrite && <Link to="/desk/content/new?kind=news">{say('news.write')}</Link>}
      </p>
    </section>
  );
}
