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
import { LineField } from '../components/line-field';
import { Page } from '../components/page';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { CaseMaterialChoice } from '../submit/case-material';
import { newCase, startCase, type NewCase, type NewCaseReturned } from '../submit/new-case.server';
import '../styles/components/submit.css';

export const handle = { texts: ['submit'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return data(await newCase(args));
}

export async function action(args: ActionFunctionArgs) {
  const outcome = await startCase(args);
  if ('id' in outcome) return redirect(`/cases/${outcome.id}/write?done=started`);
  return data<NewCaseReturned>(outcome, { status: 422 });
}

/** Begins a case: its title, for whom, and what of the own assessment it starts with. */
export default function CaseNew() {
  const say = useText('submit');
  const { authorities, authorityId, material } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const fault = returned?.isUntitled === true ? say('new.untitled') : undefined;
  const chosen = authorities.find(({ id }) => id === authorityId);
  return (
    <Page title={say('new.title')}>
      <div className="page stack reading">
        <p className="crumbs">
          <Link to="/cases">{say('cases')}</Link>
        </p>
        <h1>{say('new.title')}</h1>
        <p className="lead">{say('new.lead')}</p>
        {fault !== undefined && <FormFaults faults={[{ field: 'title', message: fault }]} />}
        {returned?.refusal && <FormFaults faults={[{ field: 'begin', message: returned.refusal }]} />}
        {authorities.length > 0 && <AuthorityChoice authorities={authorities} chosen={authorityId} />}
        <Form method="post" reloadDocument className="form" id="begin">
          <input type="hidden" name="authorityId" value={authorityId} />
          <LineField
            id="title"
            label={say('new.name')}
            help={say('new.nameHelp')}
            fault={fault}
            value={returned?.title}
          />
          {material.length > 0 && <CaseMaterialChoice topics={material} ticked={returned?.ticked ?? []} />}
          <p className="small">
            {chosen === undefined ? say('new.seenByYou') : say('new.seenBy', { name: chosen.name })}
          </p>
          <p>
            <button className="button button-main">{say('new.begin')}</button>
          </p>
        </Form>
      </div>
    </Page>
  );
}

interface ChoiceProps {
  readonly authorities: NewCase['authorities'];
  readonly chosen: string;
}

/** For whom; a form of its own, since what an authority wrote in its assessments depends on it. */
function AuthorityChoice({ authorities, chosen }: ChoiceProps) {
  const say = useText('submit');
  return (
    <Form method="get" className="desk-filter">
      <div className="field">
        <label htmlFor="authority">{say('new.authority')}</label>
        <select className="input" id="authority" name="authority" defaultValue={chosen} key={chosen}>
          {authorities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">{say('new.noAuthority')}</option>
        </select>
      </div>
      <button className="button">{say('new.choose')}</button>
    </Form>
  );
}
