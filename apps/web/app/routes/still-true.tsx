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
import { attempt, codeOf, faultOf } from '../graphql/document.server';
import { ConfirmStillTrue, StillTrueQuery, type StillTrue } from '../graphql/still-true.operations.server';
import { type Section } from '../i18n/catalogues';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { ownPath } from '../server/own-path.server';

export const handle = { texts: ['desk'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const thanksFor = args.url.searchParams.get('thanks');
  const asked = thanksFor === null ? await askedBy(args) : null;
  const confirmed = thanksFor && ownPath(thanksFor);
  return data(
    { asked, confirmed },
    {
      status: asked === null && confirmed === null ? 404 : 200,
      headers: { 'Referrer-Policy': 'no-referrer' },
    },
  );
}

export async function action(args: ActionFunctionArgs) {
  const token = args.params['token'] ?? '';
  const asked = await askedBy(args);
  const { data: done, errors } = await attempt(args, ConfirmStillTrue, { token });
  if (done === null) throw faultOf(args, errors[0]);
  if (!done.confirmStillTrue || asked === null) return redirect('/still-true/used');
  return redirect(`/still-true/done?${new URLSearchParams({ thanks: asked.address })}`);
}

/** What the link in the address asks about; null when it cannot be used, for whatever reason. */
async function askedBy(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<StillTrue | null> {
  const { data: found, errors } = await attempt(args, StillTrueQuery, { token: args.params['token'] ?? '' });
  if (found !== null) return found.stillTrue;
  if (['BAD_USER_INPUT', 'INVALID_INPUT'].includes(codeOf(errors[0]))) return null;
  throw faultOf(args, errors[0]);
}

/** Asks somebody, by a link from a mail, whether what is public still holds. Looking changes nothing. */
export default function StillTruePage() {
  const say = useText('desk');
  const { day } = useFormat();
  const { asked, confirmed } = useLoaderData<typeof loader>();
  if (confirmed !== null) return <Thanks address={confirmed} />;
  if (asked === null) return <Closed />;
  const title = say('stillTrue.title', { title: asked.title });
  return (
    <Page title={title}>
      <div className="page stack reading">
        <h1>{title}</h1>
        <p className="lead">{say('stillTrue.lead', { day: day(asked.verifiedAt) })}</p>
        <p>
          <Link to={asked.address}>{say('stillTrue.read')}</Link>
        </p>
        <Form method="post" reloadDocument className="actions">
          <button className="button button-main">{say('stillTrue.yes')}</button>
          <Link className="button" to="/desk/content?list=stale">
            {say('stillTrue.no')}
          </Link>
        </Form>
        <p className="small soft">{say('stillTrue.help', { day: day(asked.expiresAt) })}</p>
      </div>
    </Page>
  );
}

function Thanks({ address }: { readonly address: string }) {
  const say = useText('desk');
  return (
    <Page title={say('stillTrue.thanks')}>
      <div className="page stack reading">
        <h1>{say('stillTrue.thanks')}</h1>
        <p className="lead">{say('stillTrue.thanksText')}</p>
        <p>
          <Link to={address}>{say('stillTrue.read')}</Link>
        </p>
      </div>
    </Page>
  );
}

function Closed() {
  const say = useText('desk');
  return (
    <Page title={say('stillTrue.closedTitle')}>
      <div className="page stack reading">
        <h1>{say('stillTrue.closedTitle')}</h1>
        <p className="lead">{say('stillTrue.closed')}</p>
        <p>
          <Link className="button" to="/desk/content?list=stale">
            {say('stillTrue.desk')}
          </Link>
        </p>
      </div>
    </Page>
  );
}
