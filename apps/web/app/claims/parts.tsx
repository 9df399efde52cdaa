import { Link } from 'react-router';
import { TrustLabel } from '../components/trust-label';
import { writingOf } from '../i18n/locales';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import {
  type ClaimAnswer,
  type ClaimClass,
  type ClaimedMim,
  type ClaimHead,
  type ClaimText,
  type Solution,
} from './types';

/** A text with its language, and the note that a machine translated it. */
export function Told({ of }: { readonly of: ClaimText }) {
  const say = useText('claims');
  const { locale } = useSite();
  return (
    <>
      <span lang={of.locale === locale ? undefined : of.locale}>{of.text}</span>
      {of.origin === 'MACHINE' && <span className="small soft"> [{say('machine')}]</span>}
    </>
  );
}

/** A day in the words of the reader. */
export function Day({ of }: { readonly of: string }) {
  const { locale } = useSite();
  const format = new Intl.DateTimeFormat(writingOf(locale), { dateStyle: 'long', timeZone: 'UTC' });
  return <time dateTime={of}>{format.format(new Date(of))}</time>;
}

/** How well a claim is founded: each class has words, a mark and an outline of its own. */
export function ClassLabel({ of }: { readonly of: ClaimClass }) {
  const say = useText('claims');
  return <span className={`claim-class claim-${of.toLowerCase()}`}>{say(`class.${of}`)}</span>;
}

/** A MIM by number, name and edition. */
export function MimName({ of }: { readonly of: ClaimedMim }) {
  return (
    <>
      <Link to={of.address}>
        MIM{of.number} <Told of={of.name} />
      </Link>{' '}
      <span className="small soft">
        {of.family} {of.edition}
      </span>
    </>
  );
}

/** A solution with its version, and whether it was invented. */
export function SolutionName({ of }: { readonly of: Solution }) {
  return (
    <>
      <Link to={`/mims/solutions/${of.id}`}>
        {of.name} {of.version}
      </Link>{' '}
      <TrustLabel label={of.label} />
    </>
  );
}

/** Who answers for a solution. */
export function ClaimantName({ of }: { readonly of: Solution }) {
  const { locale } = useSite();
  const { claimant } = of;
  if (claimant === null) return null;
  const where = claimant.kind === 'authority' ? 'authorities' : 'organisations';
  return (
    <Link
      to={`/community/${where}/${claimant.id}`}
      lang={claimant.nameLocale === locale ? undefined : claimant.nameLocale}
    >
      {claimant.name}
    </Link>
  );
}

/** What stands beside a claim: that it lapsed, is a draft or was withdrawn, and how many answers to check again. */
export function ClaimState({ of }: { readonly of: ClaimHead }) {
  const say = useText('claims');
  return (
    <>
      {of.state !== 'PUBLIC' && <span className="label">{say(`state.${of.state}`)}</span>}{' '}
      {of.isExpired && of.state !== 'WITHDRAWN' && <span className="label label-warn">{say('expired')}</span>}{' '}
      {of.counts.recheck > 0 && (
        <span className="label label-warn">{say('recheck.count', { count: of.counts.recheck })}</span>
      )}
    </>
  );
}

/** An answer in words, with what has to be known of it. */
export function AnswerWords({ of }: { readonly of: Pick<ClaimAnswer, 'answer' | 'recheck'> | null }) {
  const say = useText('claims');
  if (of === null) return <span className="soft">{say('answer.NONE')}</span>;
  return (
    <>
      <strong>{say(`answer.${of.answer}`)}</strong>
      {of.recheck !== null && <span className="label label-warn"> {say(`recheck.${of.recheck}`)}</span>}
    </>
  );
}

/** Reason, evidence and link of an answer. */
export function Evidence({ of }: { readonly of: ClaimAnswer | null }) {
  const say = useText('claims');
  if (of === null || `${of.reason}${of.evidence}${of.evidenceUrl ?? ''}` === '') return '–';
  return (
    <>
      {of.reason !== '' && <p>{of.reason}</p>}
      {of.evidence !== '' && <p>{of.evidence}</p>}
      {of.evidenceUrl !== null && (
        <p>
          <a href={of.evidenceUrl} rel="noreferrer nofollow ugc">
            {say('evidence.link')}
          </a>
        </p>
      )}
    </>
  );
}

/** Claims as a table. */
export function ClaimList({ claims }: { readonly claims: readonly ClaimHead[] }) {
  const say = useText('claims');
  return (
    <table className="table">
      <caption className="visually-hidden">{say('list.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('solution')}</th>
          <th scope="col">{say('mim')}</th>
          <th scope="col">{say('class')}</th>
          <th scope="col">{say('says')}</th>
          <th scope="col">{say('until')}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.id}>
            <th scope="row">
              <SolutionName of={claim.solution} />
              <br />
              <ClaimantName of={claim.solution} />
            </th>
            <td data-label={say('mim')}>
              <span>
                <MimName of={claim.mim} />
              </span>
            </td>
            <td data-label={say('class')}>
              <span>
                <ClassLabel of={claim.class} /> <ClaimState of={claim} />
              </span>
            </td>
            <td data-label={say('says')}>
              <Link to={`/mims/claims/${claim.id}`}>
                {say('says.count', {
                  meets: claim.counts.meets + claim.counts.equivalent,
                  of: claim.mim.requirementCount,
                })}
              </Link>
            </td>
            <td data-label={say('until')}>
              <Day of={claim.expiresAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
