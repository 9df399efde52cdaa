import {
  data,
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { TrustLabel } from '../components/trust-label';
import { countryName } from '../directory/country-name';
import {
  CheckMembership,
  LikelyDuplicatesQuery,
  ListMembership,
  RemoveMembership,
  SendBackMembership,
} from '../graphql/desk.operations.server';
import { attempt, codeOf, faultOf, run, type PageArgs } from '../graphql/document.server';
import { MembershipQuery, type StepTaken } from '../graphql/membership.operations.server';
import { type Duplicate, type Membership } from '../graphql/membership.types';
import { type Section } from '../i18n/catalogues';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { DeskClosed } from '../membership/desk-closed';
import { faultsOf } from '../membership/fault-text';
import { MembershipFacts } from '../membership/membership-facts';
import { MembershipHistory } from '../membership/membership-history';
import { ReasonForm, reasonField } from '../membership/reason-form';
import { dataOrRefusal, type Refusal } from '../membership/refusal.server';
import { MembershipStateLabel } from '../membership/state-label';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['membership'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { membership } = await run(args, MembershipQuery, { id: args.params['id'] ?? '' });
  const answer = await attempt(args, LikelyDuplicatesQuery, { memberId: membership.member.id });
  const [error] = answer.errors;
  if (codeOf(error) === 'FORBIDDEN') return data({ desk: null }, { status: 403 });
  if (error !== undefined || answer.data === null) throw faultOf(args, error);
  return data({ desk: { membership, duplicates: answer.data.likelyDuplicates } });
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const id = args.params['id'] ?? '';
  const intent = textOf(form, 'intent');
  const { refusal, taken } = await step(args, id, intent, textOf(form, 'reason'));
  if (refusal !== null)
    return data({ refusal, given: { intent, reason: textOf(form, 'reason') } }, { status: 422 });
  if (taken?.__typename !== 'Membership') return redirect(`/desk/memberships/${id}?moved=1`);
  return redirect(intent === 'check' ? `/desk/memberships/${id}` : '/desk/memberships');
}

interface Outcome {
  readonly refusal: Refusal | null;
  readonly taken: StepTaken | undefined;
}

async function step(args: PageArgs, id: string, intent: string, reason: string): Promise<Outcome> {
  const input = { membershipId: id, reason };
  switch (intent) {
    case 'check':
      return { refusal: null, taken: (await run(args, CheckMembership, { id })).checkMembership };
    case 'list':
      return { refusal: null, taken: (await run(args, ListMembership, { id })).listMembership };
    case 'send-back': {
      const answer = dataOrRefusal(args, await attempt(args, SendBackMembership, { input }));
      return { refusal: answer.refusal, taken: answer.data?.sendBackMembership };
    }
    default: {
      const answer = dataOrRefusal(args, await attempt(args, RemoveMembership, { input }));
      return { refusal: answer.refusal, taken: answer.data?.removeMembership };
    }
  }
}

/** One membership as a coordinator checks it: facts, evidence, likely duplicates, and what to do. */
export default function DeskMembership() {
  const say = useText('membership');
  const { desk } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const [query] = useSearchParams();
  if (desk === null) return <DeskClosed />;
  const { membership, duplicates } = desk;
  const { member, kind, state, label } = membership;
  const reasonFor = (intent: string) =>
    returned?.given.intent === intent ? returned.given.reason : undefined;
  return (
    <Page title={say('desk.openNamed', { member: member.name })}>
      <div className="page">
        <div className="page-head">
          <p className="crumbs">
            <Link to="/desk/memberships">{say('desk.title')}</Link>
          </p>
          <h1>{member.name}</h1>
          <p>
            {say(`kind.${kind}`)} <MembershipStateLabel state={state} />
            {!member.checked && <span className="label label-warn">{say('desk.unchecked')}</span>}
            {label === 'illustrative' && <TrustLabel label={label} />}
          </p>
        </div>
        <FormFaults
          faults={faultsOf(say, returned?.refusal ?? null).map(({ message }) => ({
            field: reasonField(returned?.given.intent ?? ''),
            message,
          }))}
        />
        {query.has('moved') && (
          <p className="notice notice-warn" role="status">
            {say('overview.notPossible')}
          </p>
        )}
        <div className="columns columns-aside">
          <div className="stack">
            <MemberPart membership={membership} duplicates={duplicates} />
            <section className="stack-tight">
              <h2>{say('overview.facts')}</h2>
              {lacksEvidence(membership) && <p className="notice notice-warn">{say('desk.noEvidence')}</p>}
              <MembershipFacts of={membership} />
            </section>
            <MembershipHistory steps={membership.steps} />
          </div>
          <Decisions membership={membership} reasonFor={reasonFor} />
        </div>
      </div>
    </Page>
  );
}

interface MemberPartProps {
  readonly membership: Membership;
  readonly duplicates: readonly Duplicate[];
}

function MemberPart({ membership, duplicates }: MemberPartProps) {
  const say = useText('membership');
  const { locale } = useSite();
  const { member } = membership;
  return (
    <section className="stack-tight">
      <h2>{say('desk.member')}</h2>
      <dl className="facts">
        <dt>{say('desk.country')}</dt>
        <dd>{countryName(member.country, locale)}</dd>
        {member.website !== null && (
          <>
            <dt>{say('desk.website')}</dt>
            <dd>
              <a href={member.website} rel="nofollow noopener ugc">
                {member.website}
              </a>
            </dd>
          </>
        )}
        <dt>{say('desk.duplicates')}</dt>
        <dd>
          {duplicates.length === 0 ? (
            say('desk.noDuplicates')
          ) : (
            <ul className="plain-list">
              {duplicates.map(({ id, name, country, reasons }) => (
                <li key={id}>
                  <strong>{name ?? say('desk.duplicateHidden')}</strong>, {countryName(country, locale)}{' '}
                  {reasons.map((reason) => (
                    <span key={reason} className="label label-warn">
                      {say(`desk.reason.${reason}`)}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </section>
  );
}

interface DecisionsProps {
  readonly membership: Membership;
  readonly reasonFor: (intent: string) => string | undefined;
}

function Decisions({ membership, reasonFor }: DecisionsProps) {
  const say = useText('membership');
  const { actions } = membership;
  const main = actions.includes('CHECK') ? 'check' : actions.includes('LIST') ? 'list' : null;
  return (
    <aside className="stack">
      {main !== null && (
        <Form method="post" className="card">
          <p>{say(`desk.${main}Text`)}</p>
          <button className="button button-main" name="intent" value={main}>
            {say(`desk.${main}`)}
          </button>
        </Form>
      )}
      {actions.includes('SEND_BACK') && (
        <ReasonForm
          intent="send-back"
          title={say('desk.sendBackTitle')}
          text={say('desk.sendBackText')}
          button={say('desk.sendBack')}
          reason={reasonFor('send-back')}
        />
      )}
      {actions.includes('WITHDRAW') && (
        <ReasonForm
          intent="withdraw"
          title={say('desk.withdrawTitle')}
          text={say('desk.withdrawText')}
          button={say('desk.withdraw')}
          reason={reasonFor('withdraw')}
        />
      )}
    </aside>
  );
}

/** Supporters declare; only signatories have a decision to prove. */
function lacksEvidence({ kind, evidenceUrl, evidence }: Membership): boolean {
  return kind === 'SIGNATORY' && evidenceUrl === null && evidence.length === 0;
}
