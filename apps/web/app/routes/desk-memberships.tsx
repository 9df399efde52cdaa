import {
  data,
  Form,
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { Page } from '../components/page';
import { TrustLabel } from '../components/trust-label';
import { countryName } from '../directory/country-name';
import { attempt, codeOf, faultOf, run } from '../graphql/document.server';
import {
  CheckMember,
  MembershipDeskQuery,
  type WaitingMember,
  type WaitingMembership,
} from '../graphql/desk.operations.server';
import { type Section } from '../i18n/catalogues';
import { useSite } from '../i18n/site';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { DeskClosed } from '../membership/desk-closed';
import { MembershipStateLabel } from '../membership/state-label';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['membership'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const answer = await attempt(args, MembershipDeskQuery, { after: args.url.searchParams.get('after') });
  const [error] = answer.errors;
  if (codeOf(error) === 'FORBIDDEN') return data({ desk: null }, { status: 403 });
  if (error !== undefined || answer.data === null) throw faultOf(args, error);
  return data({ desk: answer.data });
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const kind = textOf(form, 'kind') === 'ORGANISATION' ? 'ORGANISATION' : 'AUTHORITY';
  await run(args, CheckMember, { input: { kind, id: textOf(form, 'id') } });
  return redirect('/desk/memberships');
}

/** What waits for a coordinator. */
export default function DeskMemberships() {
  const say = useText('membership');
  const { desk } = useLoaderData<typeof loader>();
  if (desk === null) return <DeskClosed />;
  const { edges, pageInfo } = desk.membershipsToCheck;
  return (
    <Page title={say('desk.title')}>
      <div className="page">
        <h1>{say('desk.title')}</h1>
        <p className="lead">{say(edges.length === 0 ? 'desk.empty' : 'desk.lead')}</p>
        {edges.length > 0 && (
          <ul className="rows">
            {edges.map(({ node }) => (
              <WaitingRow key={node.id} membership={node} />
            ))}
          </ul>
        )}
        {pageInfo.hasNextPage && (
          <Link
            className="button"
            to={`/desk/memberships?after=${encodeURIComponent(pageInfo.endCursor ?? '')}`}
          >
            {say('desk.more')}
          </Link>
        )}
        <section className="section stack">
          <h2>{say('desk.membersTitle')}</h2>
          <p>{say(desk.membersToCheck.length === 0 ? 'desk.membersEmpty' : 'desk.membersText')}</p>
          {desk.membersToCheck.length > 0 && (
            <ul className="rows">
              {desk.membersToCheck.map((member) => (
                <MemberRow key={member.id} member={member} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </Page>
  );
}

function WaitingRow({ membership }: { readonly membership: WaitingMembership }) {
  const say = useText('membership');
  const { locale } = useSite();
  const { day } = useFormat();
  const { id, kind, state, label, signedAt, member } = membership;
  return (
    <li className="row">
      <div>
        <span className="row-title">{member.name}</span> <MembershipStateLabel state={state} />
        {label === 'illustrative' && <TrustLabel label={label} />}
        <p className="small soft">
          {say(`kind.${kind}`)} · {countryName(member.country, locale)}
          {signedAt !== null && ` · ${say('desk.waitingSince', { day: day(signedAt) })}`}
        </p>
      </div>
      <Link
        className="button button-main"
        to={`/desk/memberships/${id}`}
        aria-label={say('desk.openNamed', { member: member.name })}
      >
        {say('desk.open')}
      </Link>
    </li>
  );
}

function MemberRow({ member }: { readonly member: WaitingMember }) {
  const say = useText('membership');
  const { locale } = useSite();
  const { day } = useFormat();
  const { id, kind, name, country, website, createdAt } = member;
  return (
    <li className="row">
      <div>
        <span className="row-title">{name}</span>
        <p className="small soft">
          {countryName(country, locale)} · {say('desk.waitingSince', { day: day(createdAt) })}
        </p>
        {website !== null && (
          <a href={website} rel="nofollow noopener ugc">
            {website}
          </a>
        )}
      </div>
      <Form method="post">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={id} />
        <button className="button">{say('desk.makePublic', { member: name })}</button>
      </Form>
    </li>
  );
}
