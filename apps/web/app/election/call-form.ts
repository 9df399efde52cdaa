import { textOf } from '../answering/answer-form';
import { type TimeFault } from '../server/zoned-time.server';
import { type CallInput } from './types';

/** The fields that hold a day and a time, in the order of the form. */
export const TIME_FIELDS = [
  'applicationsOpenAt',
  'applicationsCloseAt',
  'votingOpensAt',
  'votingClosesAt',
  'termFrom',
  'termUntil',
] as const;

/** Everything somebody typed into the form of a call. */
export type GivenCall = Readonly<Record<string, string>>;

/** One field that has to be mended. */
export interface CallFault {
  readonly field: string;
  readonly fault: TimeFault;
}

const FIELDS = [
  ...TIME_FIELDS,
  'groupId',
  'zone',
  'seats',
  'onePerCountry',
  'minimumVotes',
  'tie',
  'secondVoteDays',
  'oneCandidate',
  'noCandidate',
  'prolongDays',
  'note',
];

/** What was typed, field by field. */
export function givenCall(form: FormData): GivenCall {
  return Object.fromEntries(FIELDS.map((name) => [name, textOf(form, name).replaceAll('\r\n', '\n')]));
}

type ReadTime = (zone: string, local: string) => { readonly instant: string } | { readonly fault: TimeFault };

/** The call as the API takes it, or what has to be mended before. */
export function readCall(
  given: GivenCall,
  readTime: ReadTime,
): { input: CallInput } | { faults: CallFault[] } {
  const zone = given['zone']?.trim() ?? '';
  const faults: CallFault[] = [];
  const times: Record<string, string> = {};
  for (const field of TIME_FIELDS) {
    const read = readTime(zone, given[field] ?? '');
    if ('instant' in read) times[field] = read.instant;
    else faults.push({ field: read.fault === 'zoneFault' ? 'zone' : field, fault: read.fault });
  }
  if (faults.length > 0) return { faults: faults.filter(isFirstOfField) };
  const { groupId = '', note = '' } = given;
  const tie = given['tie'] === 'LOT' ? 'LOT' : 'SECOND_VOTE';
  const noCandidate = given['noCandidate'] === 'VACANT' ? 'VACANT' : 'PROLONG';
  const input = {
    ...(times as Pick<CallInput, (typeof TIME_FIELDS)[number]>),
    groupId,
    zone,
    note,
    tie,
    noCandidate,
    seats: given['seats'] === '2' ? 2 : 1,
    onePerCountry: given['onePerCountry'] === 'yes',
    minimumVotes: wholeNumber(given['minimumVotes']) ?? 0,
    secondVoteDays: tie === 'LOT' ? null : wholeNumber(given['secondVoteDays']),
    oneCandidate: given['oneCandidate'] === 'ACCLAMATION' ? 'ACCLAMATION' : 'YES_NO',
    prolongDays: noCandidate === 'VACANT' ? null : wholeNumber(given['prolongDays']),
  } as const;
  return { input };
}

function isFirstOfField({ field }: CallFault, at: number, all: readonly CallFault[]): boolean {
  return all.findIndex((other) => other.field === field) === at;
}

function wholeNumber(text = ''): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}
