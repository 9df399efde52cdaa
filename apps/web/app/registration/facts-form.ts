import { textOf } from '../answering/answer-form';
import { type FormFault } from '../components/form-faults';
import { type AuthorityInput } from '../graphql/registration.operations.server';
import { type Say } from '../i18n/use-text';
import { type Refusal } from '../membership/refusal.server';

export const AUTHORITY_TYPES = [
  'MUNICIPALITY',
  'ASSOCIATION',
  'PROVINCE',
  'REGION',
  'NATIONAL',
  'OTHER',
] as const;
export const ORGANISATION_TYPES = [
  'NGO',
  'COMPANY',
  'RESEARCH',
  'ASSOCIATION',
  'NETWORK',
  'CITY_OUTSIDE_EU',
  'OTHER',
] as const;

const FIELDS = [
  'names',
  'sourceLocale',
  'nameEn',
  'type',
  'country',
  'regionCode',
  'lauCode',
  'population',
  'populationYear',
  'website',
] as const;

/** What stands in the fields of a form about a member, as typed. */
export type GivenFacts = Readonly<Record<(typeof FIELDS)[number], string>>;

/** An empty form for a country. */
export function noFacts(country = ''): GivenFacts {
  return { ...(Object.fromEntries(FIELDS.map((field) => [field, ''])) as GivenFacts), country };
}

/** Reads the fields of the form, whoever filled them in. */
export function readFacts(form: FormData): GivenFacts {
  return Object.fromEntries(FIELDS.map((field) => [field, textOf(form, field).trim()])) as GivenFacts;
}

/** What any member's form says, as the API takes it. */
export function memberInput(given: GivenFacts) {
  const { names, nameEn, sourceLocale, country, type, website } = given;
  const english = nameEn !== '' && sourceLocale !== 'en' ? [{ locale: 'en', text: nameEn }] : [];
  return {
    names: [{ locale: sourceLocale, text: names }, ...english],
    sourceLocale,
    country,
    type,
    website: website || null,
  };
}

/** What an authority's form says, as the API takes it; null with the field that holds no number. */
export function authorityInput(
  given: GivenFacts,
):
  | { readonly input: AuthorityInput; readonly unfit: null }
  | { readonly input: null; readonly unfit: string } {
  const population = numberIn(given.population);
  const populationYear = numberIn(given.populationYear);
  if (population === undefined) return { input: null, unfit: 'population' };
  if (populationYear === undefined) return { input: null, unfit: 'populationYear' };
  const { regionCode, lauCode } = given;
  const place = { regionCode: regionCode || null, lauCode: lauCode || null, population, populationYear };
  return { input: { ...memberInput(given), ...place }, unfit: null };
}

/** Digits as people group them; null for nothing, undefined for what is no number. */
function numberIn(text: string): number | null | undefined {
  const digits = text.replace(/[\s.,'’]/g, '');
  if (digits === '') return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

const FAULTS = [
  'names',
  'sourceLocale',
  'country',
  'type',
  'regionCode',
  'lauCode',
  'population',
  'populationYear',
  'website',
] as const;

/** What has to be mended, in the reader's words. */
export function factFaults(
  say: Say<'registration'>,
  refusal: Pick<Refusal, 'field' | 'code' | 'message'> | null,
): FormFault[] {
  if (refusal === null) return [];
  const { field, code, message } = refusal;
  if (code === 'TOO_MANY_OPEN_PROPOSALS') return [{ field: 'names', message: say('fault.tooMany') }];
  const known = FAULTS.find((name) => name === field);
  return [
    { field: known ?? 'names', message: known ? say(`fault.${known}`) : say('fault.form', { message }) },
  ];
}
