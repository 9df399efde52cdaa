import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { BodyPage } from '../directory/body-page';
import { OrganisationPageQuery } from '../graphql/directory.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['directory'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { organisation } = await run(args, OrganisationPageQuery, { id: args.params['id'] ?? '' });
  if (organisation === null) throw notFound();
  return { organisation };
}

/** The public page of an organisation. */
export default function OrganisationPublic() {
  const { organisation } = useLoaderData<typeof loader>();
  return <BodyPage kind="organisation" body={organisation} aside={null} />;
}
