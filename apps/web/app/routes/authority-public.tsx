import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { BodyPage } from '../directory/body-page';
import { AuthorityPageQuery, AuthorityShelfQuery } from '../graphql/directory.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { notFound } from '../server/thrown.server';
import { JoinAside } from '../stewards/join-aside';
import { joinAction, relationTo } from '../stewards/join.server';

export const handle = { texts: ['directory', 'stewards'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params['id'] ?? '';
  const { authority } = await run(args, AuthorityPageQuery, { id });
  if (authority === null) throw notFound();
  const { knowledge } = await run(args, AuthorityShelfQuery, { id: authority.id });
  return { authority, entryCount: knowledge.totalCount, relation: await relationTo(args, id) };
}

export const action = joinAction;

/** The public page of an authority. */
export default function AuthorityPublic() {
  const { authority, entryCount, relation } = useLoaderData<typeof loader>();
  return (
    <BodyPage
      kind="authority"
      body={authority}
      entryCount={entryCount}
      aside={<JoinAside relation={relation} />}
    />
  );
}
