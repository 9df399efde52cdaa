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
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { confirmFirst, run, signInFirst } from '../graphql/document.server';
import { FreshViewerQuery, LeaveStewardship, StewardDeskQuery } from '../graphql/stewards.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { insteadOfThis } from '../server/thrown.server';
import { bodyPath } from '../stewards/body-path';

export const handle = { texts: ['stewards'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, FreshViewerQuery, {});
  if (viewer === null) throw signInFirst(args);
  const { stewardDesk } = await run(args, StewardDeskQuery, { bodyId: args.params['id'] ?? '' });
  const { body, stewards, viewerActs } = stewardDesk;
  if (!viewerActs) throw insteadOfThis(`${bodyPath(body)}/stewards`);
  if (!viewer.isFresh) throw confirmFirst(args);
  return { body, others: stewards.filter(({ personId }) => personId !== viewer.id) };
}

export async function action(args: ActionFunctionArgs) {
  const { leaveStewardship } = await run(args, LeaveStewardship, { bodyId: args.params['id'] ?? '' });
  if (leaveStewardship.__typename === 'Body') return redirect('/assessments');
  return data({ isSole: true }, { status: 422 });
}

/** One last question before somebody stops acting for an authority or an organisation. */
export default function StewardsLeave() {
  const say = useText('stewards');
  const { body, others } = useLoaderData<typeof loader>();
  const isSole = useActionData<typeof action>()?.isSole === true;
  const title = say('leave.title', { body: body.name });
  const desk = `${bodyPath(body)}/stewards`;
  return (
    <Page title={title}>
      <div className="page stack reading" id="desk">
        <p className="crumbs">
          <Link to={desk}>{say('desk.title', { body: body.name })}</Link>
        </p>
        <h1>{title}</h1>
        <FormFaults faults={isSole ? [{ field: 'desk', message: say('fault.sole') }] : []} />
        {others.length === 0 ? (
          <p className="lead">{say('desk.cannotLeave')}</p>
        ) : (
          <>
            <p className="lead">{say('leave.lead', { body: body.name })}</p>
            <ul>
              <li>{say('leave.stays', { names: others.map(({ name }) => name).join(', ') })}</li>
              <li>{say('leave.back')}</li>
              <li>
                <Link to={`${bodyPath(body)}/handover`}>{say('aside.handover')}</Link>
              </li>
            </ul>
            <Form method="post" className="form">
              <button className="button button-main">{say('leave.leave')}</button>
            </Form>
          </>
        )}
        <p>
          <Link to={desk}>{say('leave.stay')}</Link>
        </p>
      </div>
    </Page>
  );
}
