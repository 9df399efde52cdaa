import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { FormFaults } from '../components/form-faults';
import { LineField } from '../components/line-field';
import { Page } from '../components/page';
import { attempt, run } from '../graphql/document.server';
import { MembershipQuery, NameSigner } from '../graphql/membership.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { faultsOf } from '../membership/fault-text';
import { JourneySteps } from '../membership/journey-steps';
import { dataOrRefusal, type Refusal } from '../membership/refusal.server';
import { readForm } from '../server/read-form.server';
import { insteadOfThis } from '../server/thrown.server';

export const handle = { texts: ['membership'] satisfies Section[] };

const UNENTITLED: Refusal = { field: 'signerEntitled', code: 'BAD_USER_INPUT', message: '' };

export async function loader(args: LoaderFunctionArgs) {
  const { membership } = await run(args, MembershipQuery, { id: args.params['id'] ?? '' });
  if (!membership.actions.includes('DECIDE')) throw insteadOfThis(`/memberships/${membership.id}`);
  return { membership };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const membershipId = args.params['id'] ?? '';
  const given = {
    signerName: textOf(form, 'signerName'),
    signerPosition: textOf(form, 'signerPosition'),
    onBehalfOf: textOf(form, 'onBehalfOf'),
    signerEntitled: form.has('signerEntitled'),
    signerNamePublic: form.has('signerNamePublic'),
  };
  const refuse = (refusal: Refusal) => data({ given, refusal }, { status: 422 });
  const input = { membershipId, ...given };
  const { refusal, data: saved } = dataOrRefusal(args, await attempt(args, NameSigner, { input }));
  if (refusal !== null) return refuse(refusal);
  if (saved.nameSigner.__typename !== 'Membership') return redirect(`/memberships/${membershipId}?moved=1`);
  if (!given.signerEntitled) return refuse(UNENTITLED);
  return redirect(`/memberships/${membershipId}/sign`);
}

/** The third step: who signs, and with which mandate. */
export default function MembershipSigner() {
  const say = useText('membership');
  const { membership } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const faults = faultsOf(say, returned?.refusal ?? null);
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.message;
  const given = returned?.given ?? membership;
  const line = (id: 'signerName' | 'signerPosition' | 'onBehalfOf', label: string, help?: string) => (
    <LineField
      id={id}
      label={label}
      help={help}
      fault={faultAt(id)}
      value={given[id]}
      maxLength={id === 'onBehalfOf' ? 300 : 200}
    />
  );
  return (
    <Page title={say('signer.title')}>
      <div className="page">
        <JourneySteps membershipId={membership.id} current="signer" />
        <div className="page-head">
          <p className="crumbs">{membership.member.name}</p>
          <h1>{say('signer.title')}</h1>
          <p className="lead">{say('signer.lead')}</p>
        </div>
        <FormFaults faults={faults} />
        <Form method="post" className="form" noValidate>
          {line('signerName', say('signer.name'))}
          {line('signerPosition', say('signer.position'), say('signer.positionHelp'))}
          {line('onBehalfOf', say('signer.behalf'), say('signer.behalfHelp'))}
          <div>
            <label className="checkbox-line">
              <input
                type="checkbox"
                id="signerEntitled"
                name="signerEntitled"
                defaultChecked={given.signerEntitled}
                aria-invalid={faultAt('signerEntitled') ? true : undefined}
              />
              <span>{say('signer.entitled', { member: membership.member.name })}</span>
            </label>
            <label className="checkbox-line">
              <input type="checkbox" name="signerNamePublic" defaultChecked={given.signerNamePublic} />
              <span>{say('signer.public')}</span>
            </label>
          </div>
          <button className="button button-main">{say('signer.save')}</button>
        </Form>
      </div>
    </Page>
  );
}
