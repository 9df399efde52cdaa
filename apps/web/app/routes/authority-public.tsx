import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { algorithmCount } from '../algorithms/read-register.server';
import { BodyPage } from '../directory/body-page';
import { AuthorityPageQuery, AuthorityShelfQuery } from '../graphql/directory.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { notFound } from '../server/thrown.server';
import { JoinAside } from '../stewards/join-aside';
import { joinAction, relationTo } from '../stewards/join.server';

export const handle = { texts: ['directory', 'stewards'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params['id'] ?? '';
  const { authority } = await run(args, AuthorityPageQuery, { id });
  if (authority === null) throw notFound();
  const [{ knowledge }, relation, algorithms] = await Promise.all([
    run(args, AuthorityShelfQuery, { id: authority.id }),
    relationTo(args, id),
    algorithmCount(args, authority.id),
  ]);
  return { authority, entryCount: knowledge.totalCount, relation, algorithms };
}

export const action = joinAction;

/** The public page of an authority. */
export default function AuthorityPublic() {
  const { algorithms, authority, entryCount, relation } = useLoaderData<typeof loader>();
  const isSteward = relation === 'steward' || relation === 'alone';
  return (
    <BodyPage
      kind="authority"
      body={authority}
      entryCount={entryCount}
      aside={<JoinAside relation={relation} />}
      more={(algorithms > 0 || isSteward) && <Algorithms count={algorithms} />}
    />
  );
}

/** The way to the register; those who act for an authority find it before there is anything in it. */
function Algorithms({ count }: { readonly count: number }) {
  const say = useText('directory');
  return (
    <section className="stack-tight" aria-labelledby="algorithms">
      <h2 id="algorithms">{say('body.algorithms')}</h2>
      <p>
        <Link to="algorithms">{say('body.algorithmCount', { count })}</Link>
      </p>
    </section>
  );
}
