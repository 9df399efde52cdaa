import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { describedBy, Field } from '../components/field';
import { FormFaults, type FormFault } from '../components/form-faults';
import { Page } from '../components/page';
import { givenCall, readCall, TIME_FIELDS, type CallFault, type GivenCall } from '../election/call-form';
import { attempt, codeOf, confirmFirst, faultOf, run, signInFirst } from '../graphql/document.server';
import { CallableGroupsQuery, CallElection } from '../graphql/elections.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';
import { instantIn } from '../server/zoned-time.server';

export const handle = { texts: ['elections'] satisfies Section[] };

interface Returned {
  readonly given: GivenCall;
  readonly faults: readonly CallFault[];
  /** A refusal of the API, with the field it names. */
  readonly refusal: { readonly field: string; readonly message: string | null } | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, callableGroups } = await run(args, CallableGroupsQuery, {});
  if (viewer === null) throw signInFirst(args);
  // A call needs a fresh proof of identity: better asked for before anything is typed.
  if (callableGroups.length > 0 && !viewer.isFresh) throw confirmFirst(args);
  return { groups: callableGroups };
}

export async function action(args: ActionFunctionArgs) {
  const given = givenCall(await readForm(args.request));
  const refuse = (returned: Partial<Returned>) =>
    data<Returned>({ given, faults: [], refusal: null, ...returned }, { status: 422 });
  const call = readCall(given, instantIn);
  if ('faults' in call) return refuse({ faults: call.faults });
  const { data: answer, errors } = await attempt(args, CallElection, { input: call.input });
  const error = errors[0];
  if (error && codeOf(error) === 'ELECTION_UNDER_WAY')
    return refuse({ refusal: { field: 'groupId', message: null } });
  if (error && codeOf(error) === 'BAD_USER_INPUT') {
    const details = error.extensions?.['details'] as
      { field?: string; fields?: { path: string }[] } | undefined;
    const field = details?.field ?? details?.fields?.[0]?.path.split('.').at(-1) ?? 'groupId';
    return refuse({ refusal: { field, message: error.message } });
  }
  if (answer === null || error !== undefined) throw faultOf(args, error);
  return redirect(`/elections/${answer.callElection.id}`);
}

const LABELS = {
  applicationsOpenAt: 'dates.applicationsOpen',
  applicationsCloseAt: 'dates.applicationsClose',
  votingOpensAt: 'dates.votingOpens',
  votingClosesAt: 'dates.votingCloses',
  termFrom: 'call.termFrom',
  termUntil: 'call.termUntil',
} as const;

/** Makes an open call. */
export default function DeskElectionNew() {
  const say = useText('elections');
  const { groups } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const faults: FormFault[] = [
    ...(returned?.faults ?? []).map(({ field, fault }) => ({ field, message: say(`call.${fault}`) })),
    ...(returned?.refusal
      ? [{ field: returned.refusal.field, message: returned.refusal.message ?? say('call.underWay') }]
      : []),
  ];
  return (
    <Page title={say('call.title')}>
      <div className="page stack">
        <h1>{say('call.title')}</h1>
        <p className="lead">{say(groups.length === 0 ? 'desk.forbidden' : 'call.lead')}</p>
        <FormFaults faults={faults} />
        {groups.length > 0 && (
          <Form method="post" className="form" noValidate>
            <WhenFields groups={groups} given={returned?.given ?? {}} faults={faults} />
            <RuleFields given={returned?.given ?? {}} faults={faults} />
            <CandidateRuleFields given={returned?.given ?? {}} faults={faults} />
            <Field id="note" label={say('call.note')} fault={faultAt(faults, 'note')}>
              <textarea
                className="input"
                id="note"
                name="note"
                rows={5}
                maxLength={4_000}
                defaultValue={returned?.given['note']}
              />
            </Field>
            <button className="button button-main">{say('call.make')}</button>
          </Form>
        )}
      </div>
    </Page>
  );
}

function faultAt(faults: readonly FormFault[], field: string): string | undefined {
  return faults.find((fault) => fault.field === field)?.message;
}

interface PartProps {
  readonly given: GivenCall;
  readonly faults: readonly FormFault[];
}

interface WhenProps extends PartProps {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

function WhenFields({ groups, given, faults }: WhenProps) {
  const say = useText('elections');
  const zoneFault = faultAt(faults, 'zone');
  return (
    <>
      <Field id="groupId" label={say('call.group')} fault={faultAt(faults, 'groupId')}>
        <select className="input" id="groupId" name="groupId" defaultValue={given['groupId']}>
          {groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="zone" label={say('call.zone')} help={say('call.zoneHelp')} fault={zoneFault}>
        <input
          className="input"
          id="zone"
          name="zone"
          maxLength={60}
          defaultValue={given['zone'] ?? 'Europe/Brussels'}
          {...describedBy('zone', true, zoneFault)}
        />
      </Field>
      {TIME_FIELDS.map((field) => (
        <Field key={field} id={field} label={say(LABELS[field])} fault={faultAt(faults, field)}>
          <input
            className="input input-short"
            type="datetime-local"
            id={field}
            name={field}
            defaultValue={given[field]}
            {...describedBy(field, false, faultAt(faults, field))}
          />
        </Field>
      ))}
    </>
  );
}

function RuleFields({ given, faults }: PartProps) {
  const say = useText('elections');
  return (
    <>
      <Choice
        name="seats"
        label={say('call.seats')}
        given={given}
        options={[
          ['1', '1'],
          ['2', '2'],
        ]}
      />
      <label className="radio-line">
        <input
          type="checkbox"
          name="onePerCountry"
          value="yes"
          defaultChecked={given['onePerCountry'] === 'yes'}
        />
        <span>{say('call.onePerCountry')}</span>
      </label>
      <Days
        name="minimumVotes"
        usual="5"
        label={say('call.minimumVotes')}
        help={say('call.minimumHelp')}
        given={given}
        faults={faults}
      />
      <Choice
        name="tie"
        label={say('call.tie')}
        given={given}
        options={[
          ['SECOND_VOTE', say('call.tieSecond')],
          ['LOT', say('call.tieLot')],
        ]}
      />
      <Days
        name="secondVoteDays"
        usual="7"
        label={say('call.secondVoteDays')}
        given={given}
        faults={faults}
      />
    </>
  );
}

function CandidateRuleFields({ given, faults }: PartProps) {
  const say = useText('elections');
  return (
    <>
      <Choice
        name="oneCandidate"
        label={say('call.one')}
        given={given}
        options={[
          ['YES_NO', say('call.oneYesNo')],
          ['ACCLAMATION', say('call.oneAcclamation')],
        ]}
      />
      <Choice
        name="noCandidate"
        label={say('call.noneStands')}
        given={given}
        options={[
          ['PROLONG', say('call.noneProlong')],
          ['VACANT', say('call.noneVacant')],
        ]}
      />
      <Days name="prolongDays" usual="14" label={say('call.prolongDays')} given={given} faults={faults} />
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly given: GivenCall;
  readonly options: readonly (readonly [value: string, text: string])[];
}

function Choice({ name, label, given, options }: ChoiceProps) {
  const chosen = given[name] || options[0]?.[0];
  return (
    <fieldset className="field" id={name}>
      <legend>{label}</legend>
      {options.map(([value, text]) => (
        <label key={value} className="radio-line">
          <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface DaysProps extends PartProps {
  readonly name: string;
  readonly usual: string;
  readonly label: string;
  readonly help?: string;
}

function Days({ name, usual, label, help, given, faults }: DaysProps) {
  const fault = faultAt(faults, name);
  return (
    <Field id={name} label={label} help={help} fault={fault}>
      <input
        className="input input-short"
        inputMode="numeric"
        id={name}
        name={name}
        maxLength={6}
        defaultValue={given[name] ?? usual}
        {...describedBy(name, help !== undefined, fault)}
      />
    </Field>
  );
}
