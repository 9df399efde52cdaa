import { type HeldData } from '../graphql/account.operations.server';
import { useSite } from '../i18n/site';
import { useText, type Say } from '../i18n/use-text';

/** Kinds of personal data with words in every language; a new domain speaks English until its words stand here. */
const KNOWN = [
  'account.profile',
  'account.notifications',
  'sign-in.sessions',
  'sign-in.sign-in-links',
  'account.emailChange',
  'account.attempts',
  'audit.entries',
  'audit.refusals',
  'mail.mails',
  'assessment.assessments',
  'assessment.answers',
  'assessment.submissions',
  'sign-in.second-factors',
  'sign-in.identities',
  'membership.steps',
  'membership.files',
  'membership.signers',
  'stewards.stewardships',
  'stewards.joinRequests',
  'stewards.invitations',
  'groups.mandates',
  'groups.contacts',
  'groups.writings',
  'conformance.claims',
  'conformance.verifications',
  'conformance.clauseLists',
  'groups.notices',
  'elections.applications',
  'elections.namedVoter',
  'elections.rollRequests',
] as const;

/** Those of them that are not erased, and why. */
const EXPLAINED = [
  'account.attempts',
  'audit.entries',
  'audit.refusals',
  'assessment.assessments',
  'assessment.answers',
  'assessment.submissions',
  'membership.steps',
  'membership.files',
  'membership.signers',
  'stewards.stewardships',
  'groups.mandates',
  'groups.writings',
  'conformance.claims',
  'conformance.verifications',
  'conformance.clauseLists',
  'elections.applications',
  'elections.rollRequests',
] as const;

type KnownKind = (typeof KNOWN)[number];

function knownOf({ domain, kind }: HeldData): KnownKind | undefined {
  return KNOWN.find((known) => known === `${domain}.${kind}`);
}

/** `signInLinks` as words: sign in links. */
function wordsOf(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/-/g, ' ');
}

function reasonOf(held: HeldData, say: Say<'account'>): string {
  const explained = EXPLAINED.find((known) => known === `${held.domain}.${held.kind}`);
  return explained === undefined ? held.reason : say(`why.${explained}`);
}

/** What the hub holds about somebody, and what erasing them does with it. */
export function HeldDataTable({ kinds }: { readonly kinds: readonly HeldData[] }) {
  const say = useText('account');
  const { locale } = useSite();
  const foreign = (held: HeldData) => (knownOf(held) === undefined && locale !== 'en' ? 'en' : undefined);
  return (
    <table className="table">
      <caption className="visually-hidden">{say('data.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('data.what')}</th>
          <th scope="col">{say('data.onErase')}</th>
          <th scope="col">{say('data.why')}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((held) => {
          const known = knownOf(held);
          return (
            <tr key={`${held.domain}.${held.kind}`}>
              <th scope="row" lang={foreign(held)}>
                {known === undefined
                  ? `${wordsOf(held.domain)}: ${wordsOf(held.kind)}`
                  : say(`kind.${known}`)}
              </th>
              <td data-label={say('data.onErase')}>{say(`onErase.${held.onErase}`)}</td>
              <td lang={foreign(held)}>{reasonOf(held, say)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
