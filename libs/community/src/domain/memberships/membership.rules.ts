import { cleanLine, InvalidInputError, isCalendarDay } from '#libs/kernel';
import type { SigningNeed } from './membership.errors.js';

/** The most that the texts around a membership may hold. */
export const MEMBERSHIP_LIMITS = {
  reference: 300,
  url: 1_000,
  name: 200,
  position: 200,
  behalf: 300,
  reason: 1_000,
  fileName: 200,
  fileBytes: 5_000_000,
  files: 5,
  jointMembers: 50,
} as const;

const EARLIEST_DECISION = '2015-01-01';

/** The decision of a council, before it is checked. */
export interface GivenDecision {
  readonly decidedOn: string;
  readonly reference: string;
  readonly evidenceUrl?: string | null;
}

/** The decision of a council. */
export interface Decision {
  readonly decidedOn: string;
  readonly reference: string;
  readonly evidenceUrl: string | null;
}

/** Who signs, as far as it is known. */
export interface SignerFacts {
  readonly signerName: string;
  readonly signerPosition: string;
  readonly onBehalfOf: string;
  /** The person said that they are entitled to sign. */
  readonly signerEntitled: boolean;
  /** The name may be published; else only the position is. */
  readonly signerNamePublic: boolean;
}

/**
 * A decision, tidied up.
 *
 * @param today as YYYY-MM-DD; no council has decided tomorrow
 * @throws InvalidInputError naming the field in `details.field`
 */
export function checkedDecision(given: GivenDecision, today: string): Decision {
  const { decidedOn } = given;
  if (!isCalendarDay(decidedOn) || decidedOn < EARLIEST_DECISION || decidedOn > today) {
    throw fault('decidedOn', 'Give the day of the decision, not later than today, like 2026-10-31.');
  }
  const reference = checkedLine('reference', given.reference, MEMBERSHIP_LIMITS.reference, 'the decision');
  return { decidedOn, reference, evidenceUrl: checkedEvidenceUrl(given.evidenceUrl) };
}

/**
 * Who signs, tidied up.
 *
 * @throws InvalidInputError naming the field in `details.field`
 */
export function checkedSigner(given: SignerFacts): SignerFacts {
  const { name, position, behalf } = MEMBERSHIP_LIMITS;
  return {
    signerName: checkedLine('signerName', given.signerName, name, 'the person who signs'),
    signerPosition: checkedLine('signerPosition', given.signerPosition, position, 'the office of the person'),
    onBehalfOf: checkedLine('onBehalfOf', given.onBehalfOf, behalf, 'on whose behalf the person signs'),
    signerEntitled: given.signerEntitled,
    signerNamePublic: given.signerNamePublic,
  };
}

/** What is missing before the declaration can be signed. */
export function missingToSign(
  facts: SignerFacts & { readonly decidedOn: string | null },
): readonly SigningNeed[] {
  const isNamed = facts.signerName !== '' && facts.signerPosition !== '' && facts.onBehalfOf !== '';
  return [
    ...(facts.decidedOn === null ? (['decision'] as const) : []),
    ...(isNamed ? [] : (['signer'] as const)),
    ...(facts.signerEntitled ? [] : (['mandate'] as const)),
  ];
}

/**
 * A reason of some words.
 *
 * @throws InvalidInputError when it is missing or too long
 */
export function checkedReason(reason: string): string {
  return checkedLine('reason', reason, MEMBERSHIP_LIMITS.reason, 'the reason');
}

/** The ending that tells what a file is, by its media type. */
const EXTENSIONS = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
} satisfies Record<string, string>;

/**
 * A file name that every system takes and that hides nothing: no folders, no marks, at most 200 characters, and the
 * ending of what the file is, whatever it was called.
 */
export function tidyFileName(name: string, mediaType: keyof typeof EXTENSIONS): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = cleanLine(last)
    .replace(/[<>:"|?*]/g, '')
    .replace(/^\.+/, '');
  const stem = plain.replace(/\.[a-z][a-z0-9]{0,7}$/i, '').replace(/[. ]+$/, '');
  const extension = EXTENSIONS[mediaType];
  return `${stem.slice(0, MEMBERSHIP_LIMITS.fileName - extension.length) || 'file'}${extension}`;
}

/** A line that has to be there. */
export function checkedLine(field: string, text: string, longest: number, what: string): string {
  const line = cleanLine(text);
  if (line === '') throw fault(field, `Write ${what}.`);
  if (line.length > longest) throw fault(field, `This has at most ${longest} characters.`);
  return line;
}

function checkedEvidenceUrl(given: string | null | undefined): string | null {
  const text = given?.trim() ?? '';
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' && url.username === '' && url.password === '';
  if (isSafe && url.href.length <= MEMBERSHIP_LIMITS.url) return url.href;
  throw fault('evidenceUrl', 'Evidence is a public address that starts with https://.');
}

function fault(field: string, message: string): InvalidInputError {
  return new InvalidInputError(message, { field });
}
