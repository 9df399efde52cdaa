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
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { LineField } from '../components/line-field';
import { Page } from '../components/page';
import { attempt, run, signInFirst } from '../graphql/document.server';
import { DeclareSupport, MyMembersQuery, ParticipantQuery } from '../graphql/membership.operations.server';
import { type MemberKind } from '../graphql/membership.types';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { faultsOf } from '../membership/fault-text';
import { dataOrRefusal, type Refusal } from '../membership/refusal.server';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['membership'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, ParticipantQuery, {});
  if (viewer === null) throw signInFirst(args);
  return run(args, MyMembersQuery, {});
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const given = {
    member: textOf(form, 'member'),
    signerName: textOf(form, 'signerName'),
    signerPosition: textOf(form, 'signerPosition'),
    signerNamePublic: form.has('signerNamePublic'),
  };
  const refuse = (refusal: Refusal | null, existing: string | null = null) =>
    data({ given, refusal, existing }, { status: 422 });
  const [memberId = '', kind] = given.member.split(' ');
  if (memberId === '') return refuse({ field: 'member', code: 'BAD_USER_INPUT', message: '' });
  const memberKind: MemberKind = kind === 'AUTHORITY' ? 'AUTHORITY' : 'ORGANISATION';
  const { signerName, signerPosition, signerNamePublic } = given;
  const input = { memberKind, memberId, signerName, signerPosition, signerNamePublic };
  const { refusal, data: sent } = dataOrRefusal(args, await attempt(args, DeclareSupport, { input }));
  if (refusal !== null) return refuse(refusal);
  const { declareSupport: declared } = sent;
  switch (declared.__typename) {
    case 'Membership':
      return redirect(`/memberships/${declared.id}`);
    case 'MembershipExistsError':
      return refuse(null, declared.membershipId);
    case 'NotPossibleNowError':
      return redirect('/declaration/sign');
  }
}

/** Declares support in one short form. */
export default function DeclarationSupport() {
  const say = useText('membership');
  const { myMembers } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const [query] = useSearchParams();
  const faults = faultsOf(say, returned?.refusal ?? null);
  return (
    <Page title={say('support.title')}>
      <div className="page">
        <h1>{say('support.title')}</h1>
        <p className="lead">{myMembers.length === 0 ? say('support.none') : say('support.lead')}</p>
        {query.has('registered') && (
          <p className="notice" role="status">
            {say('support.registered')}
          </p>
        )}
        <FormFaults faults={faults} />
        {typeof returned?.existing === 'string' && (
          <div className="notice notice-warn" role="alert">
            <p>{say('support.exists')}</p>
            <Link className="button" to={`/memberships/${returned.existing}`}>
              {say('support.open')}
            </Link>
          </div>
        )}
        {myMembers.length > 0 && <SupportForm />}
        <p className="actions">
          <Link className="button" to="/community">
            {say('choose.find')}
          </Link>
          <Link className="button" to="/community/organisations/new">
            {say('support.register')}
          </Link>
        </p>
      </div>
    </Page>
  );
}

function SupportForm() {
  const say = useText('membership');
  const { myMembers } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const [query] = useSearchParams();
  const faults = faultsOf(say, returned?.refusal ?? null);
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.message;
  const given = returned?.given;
  const line = (id: 'signerName' | 'signerPosition', label: string) => (
    <LineField id={id} label={label} fault={faultAt(id)} value={given?.[id]} />
  );
  return (
    <Form method="post" className="form" noValidate>
      <Field id="member" label={say('support.member')} fault={faultAt('member')}>
        <select
          className="input"
          id="member"
          name="member"
          defaultValue={given?.member ?? query.get('member') ?? undefined}
          {...describedBy('member', false, faultAt('member'))}
        >
          {myMembers.map(({ id, kind, name }) => (
            <option key={id} value={`${id} ${kind}`}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      {line('signerName', say('support.name'))}
      {line('signerPosition', say('support.position'))}
      <label className="checkbox-line">
        <input type="checkbox" name="signerNamePublic" defaultChecked={given?.signerNamePublic} />
        <span>{say('support.public')}</span>
      </label>
      <button className="button button-main">{say('support.declare')}</button>
    </Form>
  );
}
