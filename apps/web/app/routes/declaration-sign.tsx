import {
  Form,
  Link,
  redirect,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { Page } from '../components/page';
import { run, signInFirst } from '../graphql/document.server';
import {
  MyMembershipsQuery,
  ParticipantQuery,
  StartMembership,
  type MembershipHead,
} from '../graphql/membership.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { JourneySteps } from '../membership/journey-steps';
import { MembershipStateLabel } from '../membership/state-label';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['membership'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, ParticipantQuery, {});
  if (viewer === null) throw signInFirst(args);
  const { myMemberships } = await run(args, MyMembershipsQuery, {});
  const current = myMemberships.filter(({ state }) => state !== 'WITHDRAWN');
  const choices = viewer.authorities.map((authority) => ({
    ...authority,
    membership:
      current.find(({ kind, member }) => kind === 'SIGNATORY' && member.id === authority.id) ?? null,
  }));
  return { choices, supports: current.filter(({ kind }) => kind === 'SUPPORTER') };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const { startMembership: started } = await run(args, StartMembership, {
    authorityId: textOf(form, 'authority'),
  });
  if (started.__typename === 'MembershipExistsError') return redirect(`/memberships/${started.membershipId}`);
  return redirect(`/memberships/${started.id}/decision`);
}

/** The first step: for whom one signs. Also the place to come back to. */
export default function DeclarationSign() {
  const say = useText('membership');
  const { choices, supports } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  return (
    <Page title={say('choose.title')}>
      <div className="page">
        <JourneySteps membershipId={null} current="authority" />
        <h1>{say('choose.title')}</h1>
        <p className="lead">{choices.length === 0 ? say('choose.none') : say('choose.lead')}</p>
        {query.has('registered') && (
          <p className="notice" role="status">
            {say('choose.registered')}
          </p>
        )}
        {choices.length + supports.length > 0 && (
          <ul className="rows">
            {choices.map((choice) => (
              <ChoiceRow key={choice.id} choice={choice} />
            ))}
            {supports.map((membership) => (
              <li key={membership.id} className="row">
                <div>
                  <span className="row-title">{membership.member.name}</span>{' '}
                  <span className="label">{say('kind.SUPPORTER')}</span>
                  <MembershipStateLabel state={membership.state} />
                </div>
                <OpenMembership membership={membership} />
              </li>
            ))}
          </ul>
        )}
        <section className="section stack-tight">
          <h2>{say('choose.missing')}</h2>
          <p className="actions">
            <Link className="button" to="/community">
              {say('choose.find')}
            </Link>
            <Link className="button" to="/community/authorities/new">
              {say('choose.register')}
            </Link>
          </p>
        </section>
      </div>
    </Page>
  );
}

type Choice = ReturnType<typeof useLoaderData<typeof loader>>['choices'][number];

function ChoiceRow({ choice: { id, name, checked, membership } }: { readonly choice: Choice }) {
  const say = useText('membership');
  return (
    <li className="row">
      <div>
        <span className="row-title">{name}</span>{' '}
        {membership === null ? (
          <span className="label">{say('state.none')}</span>
        ) : (
          <MembershipStateLabel state={membership.state} />
        )}
        {!checked && <span className="label">{say('desk.unchecked')}</span>}
      </div>
      {membership === null ? (
        <Form method="post">
          <input type="hidden" name="authority" value={id} />
          <button className="button button-main" aria-label={`${say('choose.begin')}: ${name}`}>
            {say('choose.begin')}
          </button>
        </Form>
      ) : (
        <OpenMembership membership={membership} />
      )}
    </li>
  );
}

function OpenMembership({ membership }: { readonly membership: MembershipHead }) {
  const say = useText('membership');
  const { id, state, member } = membership;
  const isOpen = state === 'DRAFT' || state === 'DECIDED';
  const word = say(isOpen ? 'choose.continue' : 'choose.see');
  return (
    <Link
      className={isOpen ? 'button button-main' : 'button'}
      to={`/memberships/${id}`}
      aria-label={`${word}: ${member.name}`}
    >
      {word}
    </Link>
  );
}
