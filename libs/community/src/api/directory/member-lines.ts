import type { Locale } from '#libs/kernel';
import type { MemberView } from '../../domain/directory/member-view.js';
import { authorityFields } from '../authority.type.js';
import { organisationFields } from '../organisation.type.js';

/** A member as one flat line of a download. */
export interface MemberLine {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly nameLocale: string;
  /** Whether it is an authority or an organisation. */
  readonly body: 'authority' | 'organisation';
  readonly type: string;
  readonly country: string;
  readonly nutsEdition: string | null;
  readonly nutsCode: string | null;
  readonly population: number | null;
  readonly populationYear: number | null;
  readonly website: string | null;
  readonly signedOn: string | null;
  readonly asOf: string | null;
  readonly signerPosition: string;
  readonly sourceNote: string;
  readonly label: string;
}

/** The columns of the table, in their order. */
export const MEMBER_COLUMNS = [
  'id',
  'kind',
  'name',
  'nameLocale',
  'body',
  'type',
  'country',
  'nutsEdition',
  'nutsCode',
  'population',
  'populationYear',
  'website',
  'signedOn',
  'asOf',
  'signerPosition',
  'sourceNote',
  'label',
] as const satisfies readonly (keyof MemberLine)[];

/** The line of a member, with its name in the language of the reader where there is one. */
export function memberLine(member: MemberView, locale: Locale): MemberLine {
  const { authority, organisation, id, kind, signedOn, asOf, signerPosition, sourceNote, label } = member;
  const region = authority?.region ?? null;
  const named = authority
    ? authorityFields(authority, locale)
    : organisation && organisationFields(organisation, locale);
  return {
    id,
    kind,
    name: named?.name ?? '',
    nameLocale: named?.nameLocale ?? '',
    body: authority ? 'authority' : 'organisation',
    type: named?.type ?? '',
    country: named?.country ?? '',
    nutsEdition: region?.edition ?? null,
    nutsCode: region?.code ?? null,
    population: authority?.population ?? null,
    populationYear: authority?.populationYear ?? null,
    website: named?.website ?? null,
    signedOn,
    asOf,
    signerPosition,
    sourceNote,
    label,
  };
}
