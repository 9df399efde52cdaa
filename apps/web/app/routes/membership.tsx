import {
  data,
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
import { attempt, run, type PageArgs } from '../graphql/document.server';
import {
  MembershipQuery,
  OpenJointSignature,
  RemoveEvidence,
  WithdrawMembership,
} from '../graphql/membership.operations.server';
import { type Membership } from '../graphql/membership.types';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { faultsOf } from '../membership/fault-text';
import { JointPart } from '../membership/joint-part';
import { MembershipFacts } from '../membership/membership-facts';
import { MembershipHistory } from '../membership/membership-history';
import { ReasonForm, reasonField } from '../membership/reason-form';
import { dataOrRefusal, type Refusal } from '../membership/refusal.server';
import { MembershipStateLabel } from '../membership/state-label';
import { hubRequest } from '../server/hub-request.server';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['membership'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { membership } = await run(args, MembershipQuery, { id: args.params['id'] ?? '' });
  return { membership, origin: args.context.get(hubRequest).origin };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const membershipId = args.params['id'] ?? '';
  const { refusal, isDone } = await taken(args, membershipId, form);
  if (refusal !== null) return data({ refusal, given: { reason: textOf(form, 'reason') } }, { status: 422 });
  return redirect(`/memberships/${membershipId}${isDone ? '' : '?moved=1'}`);
}

async function taken(
  args: PageArgs,
  membershipId: string,
  form: FormData,
): Promise<{ readonly refusal: Refusal | null; readonly isDone: boolean }> {
  switch (textOf(form, 'intent')) {
    case 'remove-file': {
      const removed = await run(args, RemoveEvidence, { evidenceId: textOf(form, 'file') });
      return { refusal: null, isDone: removed.removeMembershipEvidence.__typename === 'Membership' };
    }
    case 'open-joint': {
      const opened = await run(args, OpenJointSignature, { membershipId });
      return { refusal: null, isDone: opened.openJointSignature.__typename === 'Membership' };
    }
    default: {
      const input = { membershipId, reason: textOf(form, 'reason') };
      const { refusal, data: ended } = dataOrRefusal(
        args,
        await attempt(args, WithdrawMembership, { input }),
      );
      return { refusal, isDone: ended?.withdrawMembership.__typename === 'Membership' };
    }
  }
}

/** One membership: how far it is, what comes next, what is recorded, and its history. */
export default function MembershipOverview() {
  const say = useText('membership');
  const { membership, origin } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const [query] = useSearchParams();
  const { member, kind, state, actions } = membership;
  const isOpen = actions.includes('DECIDE');
  return (
    <Page title={member.name}>
      <div className="page">
        <div className="page-head">
          <p className="crumbs">
            <Link to="/declaration/sign">{say('choose.title')}</Link>
          </p>
          <h1>{member.name}</h1>
          <p>
            {say(`kind.${kind}`)} <MembershipStateLabel state={state} />
            {membership.label === 'illustrative' && <TrustLabel label={membership.label} />}
          </p>
        </div>
        <FormFaults
          faults={faultsOf(say, returned?.refusal ?? null).map(({ message }) => ({
            field: reasonField('withdraw'),
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
            <Next membership={membership} />
            <section className="stack-tight">
              <h2>{say('overview.facts')}</h2>
              <MembershipFacts of={membership} editable={isOpen} />
              {isOpen && (
                <p>
                  <Link className="button" to={`/memberships/${membership.id}/upload`}>
                    {say('overview.attach')}
                  </Link>
                </p>
              )}
            </section>
            <MembershipHistory steps={membership.steps} />
          </div>
          <Beside membership={membership} origin={origin} reason={returned?.given.reason} />
        </div>
      </div>
    </Page>
  );
}

interface BesideProps {
  readonly membership: Membership;
  readonly origin: string;
  /** The reason of a withdrawal that came back. */
  readonly reason: string | undefined;
}

function Beside({ membership, origin, reason }: BesideProps) {
  const say = useText('membership');
  const { kind, member, actions } = membership;
  return (
    <aside className="stack">
      {kind === 'SIGNATORY' && <JointPart membership={membership} origin={origin} />}
      {member.kind === 'AUTHORITY' && (
        <p>
          <Link to={`/community/authorities/${member.id}/edit`}>
            {say('overview.editFacts', { member: member.name })}
          </Link>
        </p>
      )}
      {actions.includes('WITHDRAW') && (
        <ReasonForm
          intent="withdraw"
          title={say('overview.withdrawTitle')}
          text={say('overview.withdrawText')}
          button={say('overview.withdraw')}
          reason={reason}
        />
      )}
    </aside>
  );
}

function Next({ membership }: { readonly membership: Membership }) {
  const say = useText('membership');
  const { id, state, certificateCode, signerName } = membership;
  const step = nextStep(membership);
  const key = step === 'support' ? 'DRAFT.SUPPORTER' : step === 'sign' ? 'READY' : state;
  return (
    <section className="card">
      <h2>{say('overview.next')}</h2>
      <p>{say(`overview.next.${key}`)}</p>
      <p className="actions">
        {step !== null && (
          <Link
            className="button button-main"
            to={step === 'support' ? '/declaration/support' : `/memberships/${id}/${step}`}
          >
            {say(
              step === 'decision'
                ? 'overview.toDecision'
                : step === 'support'
                  ? 'overview.toSupport'
                  : signerName === ''
                    ? 'overview.toSigner'
                    : 'overview.toSign',
            )}
          </Link>
        )}
        {certificateCode !== null && (
          <Link className="button" to={`/declaration/certificates/${certificateCode}`}>
            {say('overview.toCertificate')}
          </Link>
        )}
      </p>
    </section>
  );
}

function nextStep({
  kind,
  state,
  actions,
  signerName,
}: Membership): 'decision' | 'signer' | 'sign' | 'support' | null {
  if (kind === 'SUPPORTER') return actions.includes('DECLARE') ? 'support' : null;
  if (!actions.includes('DECIDE')) return null;
  if (state === 'DRAFT') return 'decision';
  return signerName === '' ? 'signer' : 'sign';
}
