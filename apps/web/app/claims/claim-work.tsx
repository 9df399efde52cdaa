import { Form, Link } from 'react-router';
import { LineField } from '../components/line-field';
import { useText } from '../i18n/use-text';
import { type Claim } from './types';

/** Shows that publishing is one click away, and what it makes public. */
export function Publish({ claim }: { readonly claim: Claim }) {
  const say = useText('claims');
  return (
    <Form method="post" className="card stack">
      <h2>{say('publish.title')}</h2>
      <p>{say('publish.lead')}</p>
      <input type="hidden" name="version" value={claim.version} />
      <p className="actions">
        <button className="button button-main" name="intent" value="publish">
          {say('publish')}
        </button>
        <Link to={`/mims/claims/${claim.id}/edit`}>{say('edit')}</Link>
      </p>
    </Form>
  );
}

/** What stewards may do with their claim. */
export function Work({ claim }: { readonly claim: Claim }) {
  const say = useText('claims');
  const isDraft = claim.state === 'DRAFT';
  return (
    <Form method="post" className="form stack">
      <h2>{say('work')}</h2>
      {!isDraft && (
        <p>
          <Link className="button" to={`/mims/claims/${claim.id}/edit`}>
            {say('edit')}
          </Link>
        </p>
      )}
      <input type="hidden" name="version" value={claim.version} />
      {!isDraft && (
        <LineField id="reason" label={say('withdraw.reason')} help={say('withdraw.help')} value="" />
      )}
      <button className="button" name="intent" value="withdraw">
        {say(isDraft ? 'discard' : 'withdraw')}
      </button>
    </Form>
  );
}

/** Where curators note that somebody else verified the claim. */
export function Verify({
  claim,
  given,
}: {
  readonly claim: Claim;
  readonly given: Readonly<Record<string, string>>;
}) {
  const say = useText('claims');
  return (
    <Form method="post" className="form stack">
      <h2>{say('verify.title')}</h2>
      <p>{say('verify.lead')}</p>
      <input type="hidden" name="version" value={claim.version} />
      <LineField id="by" label={say('verify.by')} value={given['by']} />
      <LineField id="on" label={say('verify.on')} type="date" value={given['on']} short />
      <LineField
        id="testVersion"
        label={say('verify.test')}
        value={given['testVersion']}
        maxLength={40}
        short
      />
      <button className="button button-main" name="intent" value="verify">
        {say('verify')}
      </button>
    </Form>
  );
}
