import { Link } from 'react-router';
import { TrustLabel } from '../components/trust-label';
import { useText } from '../i18n/use-text';
import { type ElectionHead } from './types';

interface Props {
  readonly election: ElectionHead;
  readonly title: string;
}

/** Where one is, what the page is about, and how far the election has come. */
export function ElectionHeadLine({ election, title }: Props) {
  const say = useText('elections');
  return (
    <header className="page-head">
      <p className="crumbs">
        <Link to="/elections">{say('head.crumb')}</Link>
        <span aria-hidden="true">/</span>
        <Link to={`/elections/${election.id}`}>{election.group.name}</Link>
        <PhaseLabel election={election} />
        <TrustLabel label={election.label} />
      </p>
      <h1>{title}</h1>
    </header>
  );
}

/** How far an election has come. */
export function PhaseLabel({ election }: { readonly election: Pick<ElectionHead, 'phase'> }) {
  const say = useText('elections');
  return <span className="label label-state">{say(`phase.${election.phase}`)}</span>;
}
