import { Link } from 'react-router';
import { LocalTime } from '../components/local-time';
import { TrustLabel } from '../components/trust-label';
import { type MimPage } from '../graphql/mims.operations.server';
import { useText } from '../i18n/use-text';
import { MimWords } from './mim-text';
import { trustLabelOf } from './trust';
import { queryFor, VIEWS, type View } from './view';

interface Props {
  readonly mim: MimPage;
  readonly view: View;
  readonly publication: number | null;
}

/** What this is: its place, name and standing, and for whom it is told. */
export function MimHead({ mim, publication, view }: Props) {
  const say = useText('mims');
  const { category, edition, longName, name, number, source, status, verifiedAt } = mim;
  return (
    <header className="page-head">
      <p className="crumbs">
        <Link to="/mims">{say('title.short')}</Link>
        {edition !== null && (
          <>
            <span aria-hidden="true">›</span>
            <Link to={edition.address}>{edition.name}</Link>
          </>
        )}
        {category !== 'UNSPECIFIED' && (
          <>
            <span aria-hidden="true">›</span>
            {say(`category.${category}`)}
          </>
        )}
      </p>
      <h1>
        MIM{number} <MimWords of={name} />
      </h1>
      {longName !== null && (
        <p className="soft">
          <MimWords of={longName} />
        </p>
      )}
      <p className="mim-marks">
        {status !== null && <span className="label label-state">{say(`status.${status}`)}</span>}
        <TrustLabel label={trustLabelOf(source.label)} />
        <span className="small soft">
          {say('source.checked')} <LocalTime of={verifiedAt} with="day" />
        </span>
      </p>
      <nav className="views" aria-label={say('view.label')}>
        {VIEWS.map((one) => (
          <Link
            key={one}
            to={queryFor(one, publication) || mim.address}
            aria-current={one === view ? 'true' : undefined}
            preventScrollReset
          >
            {say(`view.${one}`)}
          </Link>
        ))}
      </nav>
    </header>
  );
}
