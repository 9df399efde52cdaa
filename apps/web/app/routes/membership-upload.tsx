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
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { attempt, run } from '../graphql/document.server';
import { AddEvidence, MembershipQuery } from '../graphql/membership.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { faultsOf } from '../membership/fault-text';
import { dataOrRefusal, type Refusal } from '../membership/refusal.server';
import { readForm } from '../server/read-form.server';
import { insteadOfThis } from '../server/thrown.server';

export const handle = { texts: ['membership'] satisfies Section[] };

const LARGEST_FILE_BYTES = 5_000_000;

export async function loader(args: LoaderFunctionArgs) {
  const { membership } = await run(args, MembershipQuery, { id: args.params['id'] ?? '' });
  if (!membership.actions.includes('DECIDE')) throw insteadOfThis(`/memberships/${membership.id}`);
  return { membership };
}

export async function action(args: ActionFunctionArgs) {
  // Who may not see the membership is turned away before the file is read.
  const { membership } = await run(args, MembershipQuery, { id: args.params['id'] ?? '' });
  const form = await readForm(args.request);
  const file = form.get('file');
  const refuse = (refusal: Refusal) => data({ refusal }, { status: 422 });
  const unfit: Refusal = { field: 'file', code: 'BAD_USER_INPUT', message: '' };
  if (!(file instanceof File) || file.size === 0 || file.size > LARGEST_FILE_BYTES) return refuse(unfit);
  const content = Buffer.from(await file.arrayBuffer()).toString('base64');
  const input = { membershipId: membership.id, fileName: file.name || 'file', content };
  const { refusal, data: saved } = dataOrRefusal(args, await attempt(args, AddEvidence, { input }));
  if (refusal?.code === 'TOO_MANY_FILES') return refuse({ ...refusal, field: 'files' });
  if (refusal !== null) return refuse(refusal);
  const isDone = saved.addMembershipEvidence.__typename === 'Membership';
  return redirect(`/memberships/${membership.id}${isDone ? '' : '?moved=1'}`);
}

/** Attaches a file that shows the decision. */
export default function MembershipUpload() {
  const say = useText('membership');
  const { membership } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const faults = faultsOf(say, returned?.refusal ?? null);
  return (
    <Page title={say('upload.title')}>
      <div className="page">
        <p className="crumbs">
          <Link to={`/memberships/${membership.id}`}>{membership.member.name}</Link>
        </p>
        <h1>{say('upload.title')}</h1>
        <p className="lead">{say('upload.lead')}</p>
        <FormFaults faults={faults} />
        <Form method="post" encType="multipart/form-data" className="form" noValidate>
          <Field
            id="file"
            label={say('upload.file')}
            help={say('upload.fileHelp')}
            fault={faults[0]?.message}
          >
            <input
              className="input"
              type="file"
              id="file"
              name="file"
              accept="application/pdf,image/png,image/jpeg"
              {...describedBy('file', true, faults[0]?.message)}
            />
          </Field>
          <p className="actions">
            <button className="button button-main">{say('upload.add')}</button>
            <Link className="button" to={`/memberships/${membership.id}`}>
              {say('upload.back')}
            </Link>
          </p>
        </Form>
      </div>
    </Page>
  );
}
