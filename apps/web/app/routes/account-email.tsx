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
import { FreshnessQuery, RequestEmailChange } from '../graphql/account.operations.server';
import { attempt, codeOf, confirmFirst, faultOf, run, signInFirst } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['account'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, FreshnessQuery, {});
  if (viewer === null) throw signInFirst(args);
  const sent = Number(new URL(args.request.url).searchParams.get('sent'));
  if (sent > 0) return { email: viewer.email, sentForMinutes: sent };
  if (!viewer.isFresh) throw confirmFirst(args);
  return { email: viewer.email, sentForMinutes: null };
}

export async function action(args: ActionFunctionArgs) {
  const email = textOf(await readForm(args.request), 'email').trim();
  const answer = await attempt(args, RequestEmailChange, { email });
  if (codeOf(answer.errors[0]) === 'BAD_USER_INPUT') return data({ email }, { status: 422 });
  if (answer.data === null || answer.errors[0] !== undefined) throw faultOf(args, answer.errors[0]);
  return redirect(`/account/email?sent=${answer.data.requestEmailChange.minutes}`);
}

/** Asking for another address. It counts once the link sent there was used. */
export default function AccountEmail() {
  const say = useText('account');
  const { email, sentForMinutes } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const fault = returned === undefined ? undefined : say('email.fault');
  const title = sentForMinutes === null ? say('email.title') : say('email.sentTitle');
  return (
    <Page title={title}>
      <div className="page stack reading">
        <p className="crumbs">
          <Link to="/account">{say('title')}</Link>
        </p>
        <h1>{title}</h1>
        {sentForMinutes !== null ? (
          <p className="lead">{say('email.sentText', { minutes: sentForMinutes })}</p>
        ) : (
          <>
            <p className="lead">{say('email.lead', { email })}</p>
            {fault !== undefined && <FormFaults faults={[{ field: 'email', message: fault }]} />}
            <Form method="post" className="form" noValidate>
              <Field id="email" label={say('email.label')} help={say('email.help')} fault={fault}>
                <input
                  className="input"
                  id="email"
                  name="email"
                  type="email"
                  autoComplete="email"
                  defaultValue={returned?.email}
                  {...describedBy('email', true, fault)}
                />
              </Field>
              <button className="button button-main">{say('email.send')}</button>
            </Form>
          </>
        )}
      </div>
    </Page>
  );
}
