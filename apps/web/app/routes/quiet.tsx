import {
  data,
  Form,
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { Page } from '../components/page';
import { run, type PageArgs } from '../graphql/document.server';
import { BeQuiet, QuietLinkQuery } from '../graphql/searches.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['searches'] satisfies Section[] };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NO_STORE = { 'Referrer-Policy': 'no-referrer' } as const;

/** Opening the link changes nothing, since mail scanners open links too. */
export async function loader(args: LoaderFunctionArgs) {
  if (args.url.searchParams.has('done'))
    return data({ state: 'done' as const, isSearch: isSearch(args) }, { headers: NO_STORE });
  const token = args.params['token'] ?? '';
  const target = targetOf(args);
  const works = target !== null && (await run(args, QuietLinkQuery, { token })).quietLink;
  const state = works ? ('ask' as const) : ('spent' as const);
  return data({ state, isSearch: isSearch(args) }, { headers: NO_STORE, status: works ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  const token = args.params['token'] ?? '';
  const target = targetOf(args);
  const isQuiet = target !== null && (await run(args, BeQuiet, { token, ...target })).beQuiet;
  if (!isQuiet) return redirect('/quiet/none');
  return redirect(`/quiet/used?done=1${target.search === null ? '' : '&search=1'}`);
}

function isSearch({ url }: PageArgs): boolean {
  return url.searchParams.has('search');
}

/** What the link makes quiet; null when it names nothing. */
function targetOf({
  url,
}: PageArgs): { readonly item: string | null; readonly search: string | null } | null {
  const named = (name: string) => {
    const id = url.searchParams.get(name) ?? '';
    return ID.test(id) ? id : null;
  };
  const [item, search] = [named('item'), named('search')];
  return item === null && search === null ? null : { item: search === null ? item : null, search };
}

/** The page that a link for less mail leads to: one button, and no signing in. */
export default function Quiet() {
  const say = useText('searches');
  const { isSearch: ofSearch, state } = useLoaderData<typeof loader>();
  const what = ofSearch ? 'search' : 'item';
  const title = state === 'spent' ? say('quiet.spentTitle') : say(`quiet.${what}.${state}Title`);
  return (
    <Page title={title}>
      <div className="page stack reading">
        <h1>{title}</h1>
        <p className="lead">
          {state === 'spent' ? say('quiet.spentText') : say(`quiet.${what}.${state}Text`)}
        </p>
        {state === 'ask' ? (
          <Form method="post">
            <button className="button button-main">{say(`quiet.${what}.button`)}</button>
          </Form>
        ) : (
          <p>
            <Link className="button" to="/account/searches">
              {say('quiet.searches')}
            </Link>
          </p>
        )}
      </div>
    </Page>
  );
}
