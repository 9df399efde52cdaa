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
import { attempt, run, signInFirst } from '../graphql/document.server';
import {
  JoinJointSignature,
  JointSignatureQuery,
  ParticipantQuery,
} from '../graphql/membership.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { faultsOf } from '../membership/fault-text';
import { dataOrRefusal, type Refusal } from '../membership/refusal.server';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['membership'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, ParticipantQuery, {});
  if (viewer === null) throw signInFirst(args);
  const { jointSignature } = await run(args, JointSignatureQuery, { code: args.params['code'] ?? '' });
  return { jointSignature, authorities: viewer.authorities };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const authorityId = textOf(form, 'authority');
  const missing: Refusal = { field: 'authority', code: 'BAD_USER_INPUT', message: '' };
  if (authorityId === '') return data({ refusal: missing }, { status: 422 });
  const input = { code: args.params['code'] ?? '', authorityId };
  const { refusal, data: joined } = dataOrRefusal(args, await attempt(args, JoinJointSignature, { input }));
  if (refusal !== null) return data({ refusal }, { status: 422 });
  const { joinJointSignature: started } = joined;
  const id = started.__typename === 'Membership' ? started.id : started.membershipId;
  return redirect(`/memberships/${id}`);
}

/** Joins other towns that sign together. */
export default function DeclarationJoin() {
  const say = useText('membership');
  const { jointSignature, authorities } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const isFull = returned?.refusal.code === 'JOINT_SIGNATURE_FULL';
  const faults = isFull
    ? [{ field: 'authority', message: say('joint.full') }]
    : faultsOf(say, returned?.refusal ?? null);
  const lead = jointSignature.leadName;
  return (
    <Page title={say('joint.joinTitle', { lead })}>
      <div className="page">
        <h1>{say('joint.joinTitle', { lead })}</h1>
        <p className="lead">{say('joint.joinText', { lead })}</p>
        <FormFaults faults={faults} />
        {authorities.length === 0 ? (
          <>
            <p>{say('choose.none')}</p>
            <p className="actions">
              <Link className="button" to="/community">
                {say('choose.find')}
              </Link>
              <Link className="button" to="/community/authorities/new">
                {say('choose.register')}
              </Link>
            </p>
          </>
        ) : (
          <Form method="post" className="form" noValidate>
            <Field id="authority" label={say('joint.choose')} fault={faults[0]?.message}>
              <select
                className="input"
                id="authority"
                name="authority"
                {...describedBy('authority', false, faults[0]?.message)}
              >
                {authorities.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </Field>
            <button className="button button-main">{say('joint.join')}</button>
          </Form>
        )}
      </div>
    </Page>
  );
}
