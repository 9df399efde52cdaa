import { Link } from 'react-router';
import { FormFaults } from '../components/form-faults';
import { LineField } from '../components/line-field';
import { useText, type Say } from '../i18n/use-text';
import { type ReturnedClaim } from './claim-save.server';
import { ClaimRow } from './claim-row';
import { type ClaimHead, type ClaimLine } from './types';

type Given = Readonly<Record<string, string>>;

/** Above the form: what has to be mended, each leading to its row. */
export function ClaimFaults({ returned }: { readonly returned: ReturnedClaim | undefined }) {
  const say = useText('claims');
  if (returned === undefined) return null;
  const { faults, message, field, existing } = returned;
  const list = faults.map(({ key, fault }) => ({
    field: key === null ? 'claim-form' : `answer.${key}`,
    message: key === null ? wordsOf(say, fault) : `${key.toUpperCase()}: ${wordsOf(say, fault)}`,
  }));
  return (
    <>
      <FormFaults faults={message === null ? list : [...list, refused(say, field, message)]} />
      {existing !== null && (
        <p className="notice notice-warn">
          {say('exists')} <Link to={`/mims/claims/${existing}/edit`}>{say('edit')}</Link>
        </p>
      )}
    </>
  );
}

/** What the API refused, in words of the form where there are some. */
function refused(say: Say<'claims'>, field: string, message: string): { field: string; message: string } {
  if (field === 'test') return { field: 'testName', message: say('fault.TEST') };
  if (field === 'url') return { field: 'url', message: say('fault.LINK') };
  if (field === 'answers') return { field: 'claim-form', message: say('fault.LINK') };
  if (field === 'expiresOn') return { field: 'expiresOn', message: say('fault.EXPIRES') };
  return { field: 'claim-form', message };
}

const FAULTS = ['REASON_MISSING', 'REQUIREMENT_CHANGED', 'REQUIREMENT_UNKNOWN', 'NOTHING_ANSWERED'] as const;

function wordsOf(say: Say<'claims'>, fault: string): string {
  const known = FAULTS.find((name) => name === fault);
  return known === undefined ? say('conflict') : say(`fault.${known}`);
}

/** The fields of a claim: one row per requirement, then the test behind it and its end. All of them are one form. */
export function ClaimFields({
  lines,
  claim,
  given,
}: {
  readonly lines: readonly ClaimLine[];
  readonly claim: ClaimHead | null;
  readonly given: Given | undefined;
}) {
  const say = useText('claims');
  const test = claim?.test;
  const typed = (name: string, kept: string | undefined) => given?.[name] ?? kept ?? '';
  return (
    <>
      <LineField
        id="url"
        type="url"
        label={say('form.url')}
        value={typed('url', claim?.solution.url ?? '')}
        maxLength={2000}
      />
      <h2>{say('form.requirements')}</h2>
      <p>{say('form.requirements.lead')}</p>
      {lines.map((line) => (
        <ClaimRow key={line.requirement.key} line={line} given={given} />
      ))}
      <TestFields test={test ?? null} typed={typed} />
    </>
  );
}

function TestFields({
  test,
  typed,
}: {
  readonly test: ClaimHead['test'];
  readonly typed: (name: string, kept: string | undefined) => string;
}) {
  const say = useText('claims');
  return (
    <>
      <h2>{say('form.test')}</h2>
      <p>{say('form.test.lead')}</p>
      <LineField id="testName" label={say('form.test.name')} value={typed('testName', test?.name)} />
      <LineField
        id="testVersion"
        label={say('form.test.version')}
        value={typed('testVersion', test?.version)}
        maxLength={40}
        short
      />
      <LineField id="testBy" label={say('form.test.by')} value={typed('testBy', test?.by)} />
      <LineField
        id="testOn"
        type="date"
        label={say('form.test.on')}
        value={typed('testOn', test?.on)}
        short
      />
      <LineField
        id="testUrl"
        type="url"
        label={say('form.test.url')}
        value={typed('testUrl', test?.url)}
        maxLength={2000}
      />
      <LineField
        id="expiresOn"
        type="date"
        label={say('form.expires')}
        help={say('form.expires.help')}
        value={typed('expiresOn', '')}
        short
      />
    </>
  );
}
