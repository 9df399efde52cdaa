import {
  data,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import {
  AnswerWords,
  ClaimantName,
  ClaimState,
  ClassLabel,
  Day,
  Evidence,
  MimName,
  SolutionName,
  Told,
} from '../claims/parts';
import { Publish, Verify, Work } from '../claims/claim-work';
import { type Claim, type ClaimLine } from '../claims/types';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { ClaimQuery, PublishClaim, VerifyClaim, WithdrawClaim } from '../graphql/claims.operations.server';
import { attempt, run, type PageArgs } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { dataOrRefusal } from '../membership/refusal.server';
import { readForm } from '../server/read-form.server';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['claims'] satisfies Section[] };

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export async function loader(args: LoaderFunctionArgs) {
  const { conformanceClaim: claim } = await run(args, ClaimQuery, { id: args.params['id'] ?? '' });
  if (claim === null) throw notFound();
  return { claim, saved: new URL(args.request.url).searchParams.has('saved') };
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params['id'] ?? '';
  const form = await readForm(args.request);
  const intent = textIn(form, 'intent');
  const outcome = await done(args, intent, id, Number(textIn(form, 'version')), form);
  if (outcome.refusal !== null) {
    const { message } = outcome.refusal;
    return data(
      { intent, message, given: Object.fromEntries([...form.keys()].map((key) => [key, textIn(form, key)])) },
      { status: 422 },
    );
  }
  if (outcome.typename === 'ConformanceClaimDiscarded') return redirect('/mims/claims');
  if (outcome.typename === 'ConformanceClaim') return redirect(`/mims/claims/${id}?saved`);
  const conflict = outcome.typename === 'ConformanceClaimConflict' ? 'conflict' : 'empty';
  return data({ intent, message: null, conflict, given: {} }, { status: 409 });
}

async function done(args: PageArgs, intent: string, id: string, version: number, form: FormData) {
  if (intent === 'publish') {
    const { refusal, data: told } = dataOrRefusal(args, await attempt(args, PublishClaim, { id, version }));
    return { refusal, typename: told?.publishConformanceClaim.__typename };
  }
  if (intent === 'withdraw') {
    const reason = textIn(form, 'reason');
    const { refusal, data: told } = dataOrRefusal(
      args,
      await attempt(args, WithdrawClaim, { id, version, reason }),
    );
    return { refusal, typename: told?.withdrawConformanceClaim.__typename };
  }
  const input = {
    id,
    version,
    by: textIn(form, 'by'),
    on: textIn(form, 'on'),
    testVersion: textIn(form, 'testVersion'),
  };
  const { refusal, data: told } = dataOrRefusal(args, await attempt(args, VerifyClaim, { input }));
  return { refusal, typename: told?.verifyConformanceClaim.__typename };
}

/** One claim: what it says to each requirement, and how well that is founded. */
export default function ClaimPage() {
  const say = useText('claims');
  const { claim, saved } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const title = say('claim.title', {
    solution: `${claim.solution.name} ${claim.solution.version}`,
    mim: `MIM${claim.mim.number}`,
  });
  const conflict = returned && 'conflict' in returned ? returned.conflict : null;
  const message =
    conflict === null
      ? (returned?.message ?? null)
      : say(conflict === 'empty' ? 'fault.NOTHING_ANSWERED' : 'conflict');
  return (
    <Page title={title}>
      <div className="page stack">
        <h1>{title}</h1>
        {message !== null && <FormFaults faults={[{ field: 'work', message }]} />}
        {saved && !returned && (
          <p className="notice" role="status">
            {say('saved')}
          </p>
        )}
        <Head claim={claim} />
        {claim.state === 'WITHDRAWN' && (
          <p className="notice notice-warn">{say('withdrawn.because', { reason: claim.withdrawnReason })}</p>
        )}
        {claim.standing?.mayEdit === true && claim.state === 'DRAFT' && <Publish claim={claim} />}
        <Lines lines={claim.lines} />
        <p>
          {say('table')} <a href={`/export/claims/${claim.id}/compliance.csv`}>CSV</a>,{' '}
          <a href={`/export/claims/${claim.id}/compliance.xlsx`}>XLSX</a>
        </p>
        <div id="work" className="stack">
          {claim.standing?.mayEdit === true && <Work claim={claim} />}
          {claim.standing?.mayVerify === true && <Verify claim={claim} given={returned?.given ?? {}} />}
        </div>
      </div>
    </Page>
  );
}

function Head({ claim }: { readonly claim: Claim }) {
  const say = useText('claims');
  const { test, verification, counts } = claim;
  return (
    <>
      <p>
        <ClassLabel of={claim.class} /> <ClaimState of={claim} />
      </p>
      <p className="soft">{say(`class.${claim.class}.help`)}</p>
      <dl className="facts">
        <dt>{say('solution')}</dt>
        <dd>
          <SolutionName of={claim.solution} />
        </dd>
        <dt>{say('by')}</dt>
        <dd>
          <ClaimantName of={claim.solution} />
        </dd>
        <dt>{say('mim')}</dt>
        <dd>
          <MimName of={claim.mim} />
        </dd>
        <dt>{say('confirmed')}</dt>
        <dd>
          <Day of={claim.confirmedAt} />
        </dd>
        <dt>{say('until')}</dt>
        <dd>
          <Day of={claim.expiresAt} />
        </dd>
        {test !== null && (
          <>
            <dt>{say('tested')}</dt>
            <dd>
              {say('tested.by', { test: `${test.name} ${test.version}`, by: test.by })} <Day of={test.on} />{' '}
              <a href={test.url} rel="noreferrer nofollow ugc">
                {say('tested.report')}
              </a>
            </dd>
          </>
        )}
        {verification !== null && (
          <>
            <dt>{say('verified')}</dt>
            <dd>
              {say('verified.by', { by: verification.by, test: verification.testVersion })}{' '}
              <Day of={verification.on} />
              {counts.uncovered > 0 && <> {say('verified.uncovered', { count: counts.uncovered })}</>}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly ClaimLine[] }) {
  const say = useText('claims');
  return (
    <table className="table claim-lines">
      <caption className="visually-hidden">{say('lines')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('requirement')}</th>
          <th scope="col">{say('answer')}</th>
          <th scope="col">{say('evidence')}</th>
          <th scope="col">{say('verified.column')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ requirement, answer }) => (
          <tr key={requirement.key}>
            <th scope="row">
              <Link to={requirement.address}>{requirement.number}</Link>{' '}
              <span className="small soft">{say(`level.${requirement.level}`)}</span>
              <br />
              <Told of={requirement.text} />
              {answer?.recheck === 'REWORDED' && (
                <p className="small soft">{say('seen', { text: answer.seen.text })}</p>
              )}
            </th>
            <td data-label={say('answer')}>
              <span>
                <AnswerWords of={answer} />
              </span>
            </td>
            <td data-label={say('evidence')}>
              <span>
                <Evidence of={answer} />
              </span>
            </td>
            <td data-label={say('verified.column')}>
              {answer === null ? '–' : say(`verified.${answer.verified}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
