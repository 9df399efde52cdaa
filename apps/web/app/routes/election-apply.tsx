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
import { describedBy, Field } from '../components/field';
import { FormFaults, type FormFault } from '../components/form-faults';
import { Page } from '../components/page';
import { ElectionHeadLine } from '../election/election-head';
import { type DeskApplication } from '../election/types';
import { attempt, codeOf, faultOf, run, signInFirst } from '../graphql/document.server';
import {
  ApplyForOffice,
  ElectionQuery,
  MyElectionQuery,
  WithdrawApplication,
} from '../graphql/elections.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['elections'] satisfies Section[] };

const LIMITS = { cv: 4_000, statement: 3_000 };

interface Given {
  readonly authority: string;
  readonly cv: string;
  readonly statement: string;
  readonly link: string;
  readonly consent: boolean;
}

type RefusalKey = 'notOpen' | 'officer' | 'notSignatory' | 'exists' | 'rejectedBefore';

interface Returned {
  readonly given: Given;
  readonly field: string;
  readonly key: RefusalKey | null;
  /** A sentence of the API, or a name that the refusal is about. */
  readonly text: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params['id'] ?? '';
  const { election, viewer } = await run(args, ElectionQuery, { id });
  if (viewer === null) throw signInFirst(args);
  const { myElection } = await run(args, MyElectionQuery, { id });
  return { election, mine: myElection, viewerId: viewer.id };
}

const REFUSALS = {
  ElectionNotOpenError: 'notOpen',
  OfficerMayNotStandError: 'officer',
  NotASignatoryError: 'notSignatory',
  CandidateExistsError: 'exists',
} as const;

export async function action(args: ActionFunctionArgs) {
  const electionId = args.params['id'] ?? '';
  const form = await readForm(args.request);
  if (textOf(form, 'intent') === 'withdraw') {
    await run(args, WithdrawApplication, { id: textOf(form, 'application') });
    return redirect(`/elections/${electionId}`);
  }
  const given = givenIn(form);
  const refuse = (returned: Partial<Returned>) =>
    data<Returned>({ given, field: 'authority', key: null, text: '', ...returned }, { status: 422 });
  const { authority: authorityId, cv, statement, link, consent } = given;
  const input = { electionId, authorityId, cv, statement, link: link || null, consent };
  const answer = await attempt(args, ApplyForOffice, { input });
  const error = answer.errors[0];
  if (codeOf(error) === 'APPLICATION_REJECTED' && error) return refuse({ key: 'rejectedBefore' });
  if (error && codeOf(error) === 'BAD_USER_INPUT')
    return refuse({ field: fieldOf(error), text: error.message });
  if (answer.data === null || error !== undefined) throw faultOf(args, error);
  const outcome = answer.data.applyForOffice;
  if (outcome.__typename === 'ElectionApplication') return redirect(`/elections/${electionId}`);
  const text = outcome.__typename === 'CandidateExistsError' ? outcome.candidateName : '';
  return refuse({ key: REFUSALS[outcome.__typename], text });
}

function givenIn(form: FormData): Given {
  const typed = (name: string): string => textOf(form, name).replaceAll('\r\n', '\n');
  return {
    authority: textOf(form, 'authority'),
    cv: typed('cv'),
    statement: typed('statement'),
    link: textOf(form, 'link').trim(),
    consent: textOf(form, 'consent') === 'yes',
  };
}

/** The field that a refusal names, as the API tells it. */
function fieldOf({ extensions }: { readonly extensions?: Readonly<Record<string, unknown>> }): string {
  const details = extensions?.['details'] as { field?: unknown; fields?: { path: string }[] } | undefined;
  const path = typeof details?.field === 'string' ? details.field : (details?.fields?.[0]?.path ?? '');
  return path.split('.').at(-1) || 'authority';
}

/** Stands in an election: the same form for everybody. */
export default function ElectionApply() {
  const say = useText('elections');
  const { election, mine, viewerId } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const title = say('apply.title', { group: election.group.name });
  const own = mine
    .map(({ application }) => application)
    .find((one) => one !== null && one.withdrawnAt === null);
  const isOpen = election.phase === 'APPLICATIONS';
  const faults = faultsOf(returned, say);
  return (
    <Page title={title}>
      <div className="page stack">
        <ElectionHeadLine election={election} title={title} />
        <p className="lead">
          {say(!isOpen ? 'apply.notOpen' : mine.length === 0 ? 'apply.noAuthority' : 'apply.lead')}
        </p>
        {isOpen && mine.length > 0 && (
          <>
            <FormFaults faults={faults} />
            <ApplicationForm
              key={viewerId}
              authorities={mine.flatMap(({ authority }) => authority ?? [])}
              given={returned?.given ?? (own ? givenOf(own) : undefined)}
              faults={faults}
              isChange={own !== undefined}
            />
            {own && <Withdraw id={own.id} />}
          </>
        )}
      </div>
    </Page>
  );
}

type Say = ReturnType<typeof useText<'elections'>>;

function faultsOf(returned: Returned | undefined, say: Say): FormFault[] {
  if (returned === undefined) return [];
  const { field, key, text } = returned;
  return [{ field, message: key === null ? text : say(`apply.${key}`, { name: text }) }];
}

function givenOf({ authority, cv, statement, link }: DeskApplication): Given {
  return { authority: authority?.id ?? '', cv, statement, link: link ?? '', consent: true };
}

interface FormProps {
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  readonly given: Given | undefined;
  readonly faults: readonly FormFault[];
  readonly isChange: boolean;
}

function ApplicationForm({ authorities, given, faults, isChange }: FormProps) {
  const say = useText('elections');
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.message;
  return (
    <Form method="post" className="form" noValidate>
      <Field id="authority" label={say('apply.authority')} fault={faultAt('authority')}>
        <select className="input" id="authority" name="authority" defaultValue={given?.authority}>
          {authorities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      {(['cv', 'statement'] as const).map((field) => (
        <Field
          key={field}
          id={field}
          label={say(`apply.${field}`)}
          help={say(`apply.${field}Help`, { count: LIMITS[field] })}
          fault={faultAt(field)}
        >
          <textarea
            className="input"
            id={field}
            name={field}
            rows={8}
            maxLength={LIMITS[field]}
            defaultValue={given?.[field]}
            {...describedBy(field, true, faultAt(field))}
          />
        </Field>
      ))}
      <Field id="link" label={say('apply.link')} help={say('apply.linkHelp')} fault={faultAt('link')}>
        <input
          className="input"
          type="url"
          id="link"
          name="link"
          maxLength={500}
          defaultValue={given?.link}
          {...describedBy('link', true, faultAt('link'))}
        />
      </Field>
      <label className="radio-line">
        <input type="checkbox" id="consent" name="consent" value="yes" defaultChecked={given?.consent} />
        <span>{say('apply.consent')}</span>
      </label>
      <p className="soft">{say('apply.after')}</p>
      <button className="button button-main">{say(isChange ? 'apply.change' : 'apply.send')}</button>
    </Form>
  );
}

function Withdraw({ id }: { readonly id: string }) {
  const say = useText('elections');
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="application" value={id} />
      <button className="button">{say('apply.withdraw')}</button>
    </Form>
  );
}
