import { cleanText, InvalidInputError } from '#libs/kernel';

/** What an application may hold, in characters; the same for everybody. */
export const APPLICATION_LIMITS = { cv: 4_000, statement: 3_000, link: 500, reason: 1_000 } as const;

/** What somebody who stands says about themselves. */
export interface ApplicationText {
  readonly cv: string;
  readonly statement: string;
  readonly link: string | null;
}

/**
 * Checks an application.
 *
 * @throws InvalidInputError naming the field and how to mend it
 */
export function checkedApplication(
  { cv, statement, link }: ApplicationText,
  consent: boolean,
): ApplicationText {
  if (!consent)
    throw fault(
      'consent',
      'Applications are published when they close. Without your consent we cannot take it.',
    );
  return {
    cv: checkedText('cv', cv, APPLICATION_LIMITS.cv),
    statement: checkedText('statement', statement, APPLICATION_LIMITS.statement),
    link: checkedLink(link),
  };
}

/**
 * Checks a reason that somebody is told.
 *
 * @throws InvalidInputError when it is missing or too long
 */
export function checkedReason(reason: string): string {
  return checkedText('reason', reason, APPLICATION_LIMITS.reason);
}

function checkedText(field: string, text: string, most: number): string {
  const cleaned = cleanText(text);
  if (cleaned === '') throw fault(field, 'Please write something here.');
  if (cleaned.length > most)
    throw fault(field, `At most ${most} characters fit; these are ${cleaned.length}.`);
  return cleaned;
}

function checkedLink(link: string | null): string | null {
  const text = link?.trim() ?? '';
  if (text === '') return null;
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || text.length > APPLICATION_LIMITS.link)
    throw fault('link', 'Write a web address that begins with https://.');
  return url.href;
}

function fault(field: string, message: string): InvalidInputError {
  return new InvalidInputError(message, { field });
}
