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
import { FormFaults } from '../components/form-faults';
import { LineField } from '../components/line-field';
import { Page } from '../components/page';
import { attempt, run } from '../graphql/document.server';
import { MembershipQuery, RecordDecision } from '../graphql/membership.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { faultsOf } from '../membership/fault-text';
import { JourneySteps } from '../membership/journey-steps';
import { dataOrRefusal } from '../membership/refusal.server';
import { readForm } from '../server/read-form.server';
import { insteadOfThis } from '../server/thrown.server';

export const handle = { texts: ['membership'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { membership } = await run(args, MembershipQuery, { id: args.params['id'] ?? '' });
  if (!membership.actions.includes('DECIDE')) throw insteadOfThis(`/memberships/${membership.id}`);
  return { membership };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const membershipId = args.params['id'] ?? '';
  const given = {
    decidedOn: textOf(form, 'decidedOn').trim(),
    reference: textOf(form, 'reference'),
    evidenceUrl: textOf(form, 'evidenceUrl'),
  };
  const input = { membershipId, ...given, evidenceUrl: given.evidenceUrl.trim() || null };
  const { refusal, data: saved } = dataOrRefusal(args, await attempt(args, RecordDecision, { input }));
  if (refusal !== null) return data({ given, refusal }, { status: 422 });
  const isDone = saved.recordDecision.__typename === 'Membership';
  return redirect(`/memberships/${membershipId}${isDone ? '/signer' : '?moved=1'}`);
}

/** The second step: what the council decided. */
export default function MembershipDecision() {
  const say = useText('membership');
  const { membership } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const faults = faultsOf(say, returned?.refusal ?? null);
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.message;
  const given = returned?.given;
  return (
    <Page title={say('decision.title')}>
      <div className="page">
        <JourneySteps membershipId={membership.id} current="decision" />
        <div className="page-head">
          <p className="crumbs">{membership.member.name}</p>
          <h1>{say('decision.title')}</h1>
          <p className="lead">{say('decision.lead')}</p>
        </div>
        <FormFaults faults={faults} />
        <Form method="post" className="form" noValidate>
          <LineField
            id="decidedOn"
            type="date"
            short
            label={say('decision.decidedOn')}
            help={say('decision.decidedOnHelp')}
            fault={faultAt('decidedOn')}
            value={given?.decidedOn ?? membership.decidedOn ?? ''}
          />
          <LineField
            id="reference"
            maxLength={300}
            label={say('decision.reference')}
            help={say('decision.referenceHelp')}
            fault={faultAt('reference')}
            value={given?.reference ?? membership.decisionReference}
          />
          <LineField
            id="evidenceUrl"
            type="url"
            maxLength={1000}
            label={say('decision.evidenceUrl')}
            help={say('decision.evidenceUrlHelp')}
            fault={faultAt('evidenceUrl')}
            value={given?.evidenceUrl ?? membership.evidenceUrl ?? ''}
          />
          <button className="button button-main">{say('decision.save')}</button>
        </Form>
        <p>
          {say('decision.file')}{' '}
          <Link to={`/memberships/${membership.id}/upload`}>{say('overview.attach')}</Link>
        </p>
      </div>
    </Page>
  );
}
