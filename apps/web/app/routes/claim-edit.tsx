import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { claimInput, givenOf } from '../claims/claim-form.server';
import { ClaimFaults, ClaimFields } from '../claims/claim-form';
import { saveClaim } from '../claims/claim-save.server';
import { MimName, SolutionName } from '../claims/parts';
import { Page } from '../components/page';
import { ClaimQuery } from '../graphql/claims.operations.server';
import { run, signInFirst } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['claims'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { conformanceClaim: claim, viewer } = await run(args, ClaimQuery, { id: args.params['id'] ?? '' });
  if (viewer === null) throw signInFirst(args);
  if (claim?.standing?.mayEdit !== true) throw notFound();
  return { claim };
}

export async function action(args: ActionFunctionArgs) {
  const given = givenOf(await readForm(args.request));
  return saveClaim(args, claimInput(args.params['id'] ?? '', Number(given['version']), given), given);
}

/** Changing or confirming a claim: all its answers as one form. */
export default function ClaimEdit() {
  const say = useText('claims');
  const { claim } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const isPublic = claim.state === 'PUBLIC';
  return (
    <Page title={say('edit')}>
      <div className="page stack">
        <h1>{say('edit')}</h1>
        <p>
          <SolutionName of={claim.solution} /> · <MimName of={claim.mim} />
        </p>
        <p className={isPublic ? 'notice' : 'soft'}>{say(isPublic ? 'edit.public' : 'form.draft.help')}</p>
        <ClaimFaults returned={returned} />
        <Form method="post" className="form" id="claim-form" noValidate>
          <input type="hidden" name="version" value={claim.version} />
          <ClaimFields lines={claim.lines} claim={claim} given={returned?.given} />
          <p className="actions">
            <button className="button button-main">{say(isPublic ? 'form.confirm' : 'form.draft')}</button>
            <Link to={`/mims/claims/${claim.id}`}>{say('back')}</Link>
          </p>
        </Form>
      </div>
    </Page>
  );
}
