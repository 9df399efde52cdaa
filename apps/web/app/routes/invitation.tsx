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
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { attempt, codeOf, faultOf, run } from '../graphql/document.server';
import { AcceptInvitation, InvitationQuery } from '../graphql/stewards.operations.server';
import { type Section } from '../i18n/catalogues';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';
import { bodyPath } from '../stewards/body-path';

export const handle = { texts: ['stewards'] satisfies Section[] };

const LONGEST_NAME = 200;

// Looking uses nothing up: the programs that scan mail open every link they find.
export async function loader(args: LoaderFunctionArgs) {
  const { stewardInvitation, viewer } = await run(args, InvitationQuery, {
    token: args.params['token'] ?? '',
  });
  return { invitation: stewardInvitation, viewerName: viewer?.name ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const name = textOf(await readForm(args.request), 'name').trim();
  const fault = (key: 'accept.nameFault' | 'accept.otherMailbox' | 'accept.spent') =>
    data({ name, key }, { status: 422 });
  if (name.length > LONGEST_NAME) return fault('accept.nameFault');
  const answer = await attempt(args, AcceptInvitation, { token: args.params['token'] ?? '', name });
  if (codeOf(answer.errors[0]) === 'BAD_USER_INPUT') return fault('accept.nameFault');
  if (answer.data === null || answer.errors[0] !== undefined) throw faultOf(args, answer.errors[0]);
  const accepted = answer.data.acceptStewardInvitation;
  if (accepted.__typename === 'OtherMailboxError') return fault('accept.otherMailbox');
  if (accepted.__typename === 'InvitationSpentError') return fault('accept.spent');
  return redirect(bodyPath(accepted));
}

/** An invitation to act for an authority or an organisation. */
export default function Invitation() {
  const say = useText('stewards');
  const { invitation } = useLoaderData<typeof loader>();
  if (invitation === null)
    return (
      <Page title={say('accept.spentTitle')}>
        <div className="page reading stack">
          <h1>{say('accept.spentTitle')}</h1>
          <p className="lead">{say('accept.spent')}</p>
          <p>
            <Link className="button" to="/community">
              {say('find.link')}
            </Link>
          </p>
        </div>
      </Page>
    );
  return <OpenInvitation />;
}

function OpenInvitation() {
  const say = useText('stewards');
  const { day } = useFormat();
  const { invitation, viewerName } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  if (invitation === null) return null;
  const { body, expiresAt, needsName } = invitation;
  const asksName = needsName && viewerName === null;
  const fault = returned === undefined ? undefined : say(returned.key);
  const nameFault = returned?.key === 'accept.nameFault' ? fault : undefined;
  const title = say('accept.title', { body: body.name });
  return (
    <Page title={title}>
      <div className="page reading stack">
        <h1>{title}</h1>
        <p className="lead">{say('accept.lead', { body: body.name })}</p>
        <FormFaults
          faults={fault === undefined ? [] : [{ field: asksName ? 'name' : 'accept', message: fault }]}
        />
        {viewerName !== null && <p>{say('accept.signedInAs', { name: viewerName })}</p>}
        <Form method="post" className="form" noValidate>
          {asksName && (
            <Field id="name" label={say('accept.name')} help={say('accept.nameHelp')} fault={nameFault}>
              <input
                className="input"
                id="name"
                name="name"
                autoComplete="name"
                maxLength={LONGEST_NAME}
                defaultValue={returned?.name}
                {...describedBy('name', true, nameFault)}
              />
            </Field>
          )}
          <button className="button button-main" id="accept">
            {say('accept.accept', { body: body.name })}
          </button>
        </Form>
        <p className="small soft">{say('accept.until', { day: day(expiresAt) })}</p>
      </div>
    </Page>
  );
}
