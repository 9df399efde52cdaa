import {
  data,
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { Page } from '../components/page';
import { confirmFirst, run } from '../graphql/document.server';
import {
  MembershipToSignQuery,
  ParticipantQuery,
  SignDeclaration,
} from '../graphql/membership.operations.server';
import { type Membership } from '../graphql/membership.types';
import { type Section } from '../i18n/catalogues';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { DeclarationText } from '../membership/declaration-text';
import { JourneySteps } from '../membership/journey-steps';
import { readForm } from '../server/read-form.server';
import { insteadOfThis } from '../server/thrown.server';

export const handle = { texts: ['membership'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { membership } = await run(args, MembershipToSignQuery, { id: args.params['id'] ?? '' });
  if (!membership.actions.includes('DECIDE')) throw insteadOfThis(`/memberships/${membership.id}`);
  const missing = missingOf(membership);
  const { viewer } = await run(args, ParticipantQuery, {});
  // Asked before reading, so that nobody has to read twice.
  if (missing.length === 0 && viewer?.isFresh !== true) throw confirmFirst(args);
  return { membership, missing };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const membershipId = args.params['id'] ?? '';
  const input = {
    membershipId,
    textVersion: textOf(form, 'version'),
    textHash: textOf(form, 'hash'),
  };
  const { signDeclaration: signed } = await run(args, SignDeclaration, { input });
  switch (signed.__typename) {
    case 'Membership':
      return redirect(`/memberships/${membershipId}`);
    case 'DeclarationChangedError':
      return data({ changed: true }, { status: 409 });
    case 'NotReadyToSignError':
      return data({ changed: false }, { status: 422 });
    case 'NotPossibleNowError':
      return redirect(`/memberships/${membershipId}?moved=1`);
  }
}

type Need = 'DECISION' | 'SIGNER' | 'MANDATE';

function missingOf(membership: Membership): Need[] {
  const { decidedOn, signerName, signerPosition, onBehalfOf, signerEntitled } = membership;
  const isNamed = signerName !== '' && signerPosition !== '' && onBehalfOf !== '';
  const needs: readonly [Need, boolean][] = [
    ['DECISION', decidedOn !== null],
    ['SIGNER', isNamed],
    ['MANDATE', signerEntitled],
  ];
  return needs.filter(([, isThere]) => !isThere).map(([need]) => need);
}

/** The last step: the text as it is signed, and the signature. */
export default function MembershipSign() {
  const say = useText('membership');
  const { membership, missing } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { member, text } = membership;
  return (
    <Page title={say('sign.title')}>
      <div className="page">
        <JourneySteps membershipId={membership.id} current="sign" />
        <div className="page-head">
          <p className="crumbs">{member.name}</p>
          <h1>{say('sign.title')}</h1>
          <p className="lead">{say('sign.lead', { member: member.name })}</p>
        </div>
        {returned?.changed === true && (
          <p className="notice notice-warn" role="alert">
            {say('sign.changed')}
          </p>
        )}
        {missing.length > 0 && <Missing id={membership.id} missing={missing} />}
        <div className="card">
          <DeclarationText of={text} />
        </div>
        {missing.length === 0 && <Signature membership={membership} />}
      </div>
    </Page>
  );
}

function Missing({ id, missing }: { readonly id: string; readonly missing: readonly Need[] }) {
  const say = useText('membership');
  return (
    <div className="notice notice-warn">
      <p>
        <strong>{say('sign.missing')}</strong>
      </p>
      <ul>
        {missing.map((need) => (
          <li key={need}>
            <Link to={`/memberships/${id}/${need === 'DECISION' ? 'decision' : 'signer'}`}>
              {say(`sign.missing.${need}`)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Signature({
  membership,
}: {
  readonly membership: ReturnType<typeof useLoaderData<typeof loader>>['membership'];
}) {
  const say = useText('membership');
  const { day } = useFormat();
  const { member, text, signerName, signerPosition, onBehalfOf, decidedOn, decisionReference } = membership;
  return (
    <Form method="post" className="form">
      <input type="hidden" name="version" value={text.version} />
      <input type="hidden" name="hash" value={text.hash} />
      <p>
        <strong>
          {say('sign.statement', {
            name: signerName,
            position: signerPosition,
            member: member.name,
            behalf: onBehalfOf,
            day: day(decidedOn ?? ''),
            reference: decisionReference,
          })}
        </strong>
      </p>
      <p>{say('sign.after')}</p>
      <p className="small soft">{say('sign.honest')}</p>
      <button className="button button-main">{say('sign.button', { member: member.name })}</button>
    </Form>
  );
}
