import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { BodyPage } from '../directory/body-page';
import { AuthorityPageQuery } from '../graphql/directory.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['directory'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { authority } = await run(args, AuthorityPageQuery, { id: args.params['id'] ?? '' });
  if (authority === null) throw notFound();
  return { authority };
}

/** The public page of an authority. */
export default function AuthorityPublic() {
  const { authority } = useLoaderData<typeof loader>();
  return <BodyPage kind="authority" body={authority} aside={null} />;
}
