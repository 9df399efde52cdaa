import { Link } from 'react-router';
import { LocalTime } from '../components/local-time';
import { useText } from '../i18n/use-text';
import { MimLink } from './mim-link';
import { type EditionState, type MimName } from './types';

interface Props {
  readonly edition: { readonly address: string; readonly name: string; readonly state: EditionState } | null;
  readonly newer: readonly MimName[];
}

/** Says when what stands here is not the last word. */
export function AgeBanner({ edition, newer }: Props) {
  const say = useText('mims');
  if (newer.length > 0)
    return (
      <p className="notice notice-warn">
        {say('banner.newer', { count: newer.length })}{' '}
        {newer.map((one, at) => (
          <span key={one.address}>
            {at > 0 && ', '}
            <MimLink of={one} withEdition />
          </span>
        ))}
      </p>
    );
  if (edition?.state === 'SUPERSEDED')
    return <p className="notice notice-warn">{say('banner.outdated', { edition: edition.name })}</p>;
  if (edition?.state === 'DEVELOPMENT')
    return <p className="notice">{say('banner.development', { edition: edition.name })}</p>;
  return null;
}

interface PastProps {
  readonly address: string;
  readonly number: number;
  readonly at: string;
}

/** Says that this is how it once stood here. */
export function PastBanner({ address, at, number }: PastProps) {
  const say = useText('mims');
  return (
    <p className="notice notice-warn">
      {say('banner.past', { number })} <LocalTime of={at} with="day" />.{' '}
      <Link to={address}>{say('banner.present')}</Link>
    </p>
  );
}
