import { type Sections } from '../i18n/catalogues';

const REFUSALS = [
  'not-a-signatory',
  'not-a-steward',
  'not-a-member',
  'not-open',
  'not-a-supporter',
  'no-such-meeting',
  'bad-end',
  'no-lead-organisation',
  'bad-dates',
  'seats-taken',
  'held-already',
  'over',
] as const;

/** The message for a reason the API gave. */
export function refusalKey(reason: string): keyof Sections['groups'] {
  const known = REFUSALS.find((name) => name === reason);
  return known === undefined ? 'missing' : `refused.${known}`;
}
