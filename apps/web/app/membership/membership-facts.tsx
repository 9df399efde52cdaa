import { Form } from 'react-router';
import { type Membership } from '../graphql/membership.types';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

interface Props {
  readonly of: Membership;
  /** Whether files may be removed here. */
  readonly editable?: boolean;
}

/** What is recorded about a membership. */
export function MembershipFacts({ of: membership, editable = false }: Props) {
  const say = useText('membership');
  const { day } = useFormat();
  const { kind, signedOn, textVersion, textHash, signerName, signerPosition, onBehalfOf } = membership;
  const unknown = <span className="soft">{say('overview.unknown')}</span>;
  return (
    <dl className="facts">
      {kind === 'SIGNATORY' && <DecisionFacts of={membership} editable={editable} />}
      <dt>{say('overview.signer')}</dt>
      <dd>
        {signerPosition === '' ? unknown : signerText(signerName, signerPosition, say)}
        {signerName !== '' && (
          <span className="small soft">
            {' '}
            {say(membership.signerNamePublic ? 'overview.namePublic' : 'overview.namePrivate')}
          </span>
        )}
      </dd>
      {kind === 'SIGNATORY' && (
        <>
          <dt>{say('overview.behalf')}</dt>
          <dd>{onBehalfOf === '' ? unknown : onBehalfOf}</dd>
        </>
      )}
      {signedOn !== null && (
        <>
          <dt>{say(kind === 'SIGNATORY' ? 'overview.signedOn' : 'overview.declaredOn')}</dt>
          <dd>{day(signedOn)}</dd>
        </>
      )}
      {textVersion !== null && (
        <>
          <dt>{say('overview.text')}</dt>
          <dd>
            {textVersion} <code className="hash">{textHash}</code>
          </dd>
        </>
      )}
    </dl>
  );
}

function signerText(name: string, position: string, say: ReturnType<typeof useText<'membership'>>): string {
  return name === '' ? position : say('overview.signerValue', { name, position });
}

function DecisionFacts({ of: membership, editable }: Required<Props>) {
  const say = useText('membership');
  const { day } = useFormat();
  const { decidedOn, decisionReference, evidenceUrl, evidence } = membership;
  return (
    <>
      <dt>{say('overview.decision')}</dt>
      <dd>
        {decidedOn === null ? (
          <span className="soft">{say('overview.unknown')}</span>
        ) : (
          say('overview.decisionValue', { day: day(decidedOn), reference: decisionReference })
        )}
      </dd>
      <dt>{say('overview.evidence')}</dt>
      <dd>
        {evidenceUrl === null && evidence.length === 0 && (
          <span className="soft">{say('overview.noEvidence')}</span>
        )}
        {evidenceUrl !== null && (
          <a href={evidenceUrl} rel="nofollow noopener ugc">
            {say('overview.evidenceLink')}
          </a>
        )}
        {evidence.length > 0 && (
          <ul className="plain-list">
            {evidence.map(({ id, fileName, url }) => (
              <li key={id}>
                <a href={url} download>
                  {fileName}
                </a>
                {editable && (
                  <Form method="post" className="inline-form">
                    <input type="hidden" name="file" value={id} />
                    <button className="button button-quiet" name="intent" value="remove-file">
                      {say('overview.remove', { file: fileName })}
                    </button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}
