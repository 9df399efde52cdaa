import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { BodyPage } from '../directory/body-page';
import { OrganisationPageQuery } from '../graphql/directory.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { notFound } from '../server/thrown.server';
import { JoinAside } from '../stewards/join-aside';
import { joinAction, relationTo } from '../stewards/join.server';

export const handle = { texts: ['directory', 'stewards'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params['id'] ?? '';
  const { organisation } = await run(args, OrganisationPageQuery, { id });
  if (organisation === null) throw notFound();
  return { organisation, relation: await relationTo(args, id) };
}

export const action = joinAction;

/** The public page of an organisation. */
export default function OrganisationPublic() {
  const { organisation, relation } = useLoaderData<typeof loader>();
  return <BodyPage kind="organisation" body={organisation} aside={<JoinAside relation={relation} />} />;
}
