import { TYPES, type MemberTypeKey } from './directory-filter';

const KEYS = Object.keys(TYPES) as MemberTypeKey[];

/** The key under which the words for a kind of authority or organisation stand. */
export function typeKeyOf(body: 'authority' | 'organisation', type: string): MemberTypeKey {
  const name = body === 'organisation' ? `ORGANISATION_${type}` : type;
  return (
    KEYS.find((key) => TYPES[key] === name) ?? (body === 'organisation' ? 'organisation-other' : 'other')
  );
}
