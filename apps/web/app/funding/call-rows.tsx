import { Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { TrustLabel } from '../components/trust-label';
import { type FundingCallRow } from '../graphql/funding.types';
import { useText } from '../i18n/use-text';
import { DeadlineLine } from './deadline-line';
import { EligibilityLine } from './eligibility-view';
import { callAt, type ForWhom } from './for-call';

interface Props {
  readonly of: readonly FundingCallRow[];
  /** For whom they were weighed; null where they were not. */
  readonly mine: ForWhom | null;
}

/** Calls one below the other: until when, for whom, and out of which source. */
export function CallRows({ of, mine }: Props) {
  return (
    <ul className="rows list-rows">
      {of.map((call) => (
        <li key={call.id}>
          <h3 className="row-title">
            <Link to={callAt(call.address, mine)}>
              <ContentText of={call.title} />
            </Link>
          </h3>
          <DeadlineLine of={call} />
          <p>
            <ContentText of={call.summary} />
          </p>
          {mine !== null && call.eligibility && (
            <EligibilityLine of={call.eligibility} authority={mine.chosen.name} />
          )}
          <Origin of={call} />
        </li>
      ))}
    </ul>
  );
}

function Origin({ of: { instrument, label, ownSharePercent } }: { readonly of: FundingCallRow }) {
  const say = useText('funding');
  return (
    <p className="small soft marks">
      {instrument !== null && (
        <Link to={instrument.address}>
          <ContentText of={instrument.title} />
        </Link>
      )}
      {ownSharePercent !== null && <span>{say('ownShare', { percent: ownSharePercent })}</span>}
      <TrustLabel label={label} />
    </p>
  );
}
