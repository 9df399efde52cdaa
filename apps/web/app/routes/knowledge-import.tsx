import {
  data,
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { type BringInFault } from '../curation/exchange/bring-in';
import { bringIn, bringInPage } from '../curation/exchange/bring-in.server';
import { BringInForm } from '../curation/exchange/bring-in-form';
import { ImportReport } from '../curation/exchange/bring-in-report';
import { Templates } from '../curation/exchange/templates';
import { type Section } from '../i18n/catalogues';
import { useText, type Say } from '../i18n/use-text';

export const handle = { texts: ['exchange', 'desk'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return bringInPage(args);
}

export async function action(args: ActionFunctionArgs) {
  const outcome = await bringIn(args);
  return data(outcome, { status: 'fault' in outcome ? 422 : 200 });
}

/** Brings items of the shelf in from a file: looks first, then makes drafts. */
export default function KnowledgeImport() {
  const say = useText('exchange');
  const sayDesk = useText('desk');
  const { asked, kinds, authorities } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const fault = outcome !== undefined && 'fault' in outcome ? faultText(say, outcome.fault) : null;
  const field =
    outcome !== undefined && 'fault' in outcome && outcome.fault.code === 'forbidden' ? 'kind' : 'file';
  return (
    <Page title={say('title')}>
      <div className="page">
        <p className="crumbs">
          <Link to="/desk/content">{sayDesk('desk.title')}</Link>
        </p>
        <div className="page-head">
          <h1>{say('title')}</h1>
          <p className="lead">{say('lead')}</p>
        </div>
        <div className="columns columns-aside">
          <div className="stack">
            <FormFaults faults={fault === null ? [] : [{ field, message: fault }]} />
            {outcome !== undefined && 'report' in outcome && <ImportReport {...outcome} />}
            <BringInForm
              kinds={kinds}
              authorities={authorities}
              chosen={outcome?.chosen ?? asked}
              fault={field === 'file' ? fault : null}
            />
          </div>
          <Templates kinds={kinds} />
        </div>
      </div>
    </Page>
  );
}

function faultText(say: Say<'exchange'>, fault: BringInFault): string {
  if (fault.code !== 'refused') return say(`fault.${fault.code}`);
  const { reason, row } = fault;
  return row === null ? say('fault.refused', { reason }) : say('fault.refusedAt', { reason, row });
}
