import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { BodyPage } from '../directory/body-page';
import { AuthorityPageQuery } from '../graphql/directory.operations.server';
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
  return { authority, relation: await relationTo(args, id) };
}

export const action = joinAction;

/** The public page of an authority. */
export default function AuthorityPublic() {
  const { authority, relation } = useLoaderData<typeof loader>();
  return <BodyPage kind="authority" body={authority} aside={<JoinAside relation={relation} />} />;
}
