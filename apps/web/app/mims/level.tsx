import { useText } from '../i18n/use-text';
import { type RequirementLevel } from './types';

/** How binding a requirement is: the key word of the source, and what it means for whoever points at it. */
export function Level({ of }: { readonly of: RequirementLevel }) {
  const say = useText('mims');
  return (
    <p className="mim-level small">
      <strong className={`mim-level-${of.toLowerCase()}`}>{say(`level.${of}`)}</strong>{' '}
      <span className="soft">{say(`level.${of}.meaning`)}</span>
    </p>
  );
}
