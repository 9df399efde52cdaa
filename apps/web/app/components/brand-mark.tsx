import { Link } from 'react-router';
import { useText } from '../i18n/use-text';

/** The mark and the name of the site, leading home. */
export function BrandMark() {
  const say = useText('shell');
  return (
    <Link to="/" className="brand-mark">
      <svg width="28" height="28" viewBox="0 0 28 28" fill="none" aria-hidden="true">
        <circle cx="14" cy="14" r="11.5" stroke="var(--brand)" strokeWidth="2.25" />
        <circle cx="14" cy="14" r="6.5" stroke="var(--step-4)" strokeWidth="2.25" />
        <circle cx="19.5" cy="9" r="3.25" fill="var(--you)" />
      </svg>
      {say('site.name')}
    </Link>
  );
}
