import { ForbiddenError, NotFoundError } from '#libs/kernel';
import type { CaseQuestion } from './case-life.js';

/** What is said of cases that are not public, or were never there. */
export function caseNotFound(): NotFoundError {
  return new NotFoundError('CASE_NOT_FOUND', 'There is no such case study.');
}

/** What is said of an authority that does not exist, or that the person does not act for. */
export function authorityNotFound(): NotFoundError {
  return new NotFoundError('AUTHORITY_NOT_FOUND', 'There is no such authority that you act for.');
}

/** What is said of a question that does not exist, or is none of the person's business. */
export function questionNotFound(): NotFoundError {
  return new NotFoundError(
    'CASE_QUESTION_NOT_FOUND',
    'There is no such question that you may answer or remove.',
  );
}

/** What is said of a reuse that does not exist, or is of another authority. */
export function reuseNotFound(): NotFoundError {
  return new NotFoundError('CASE_REUSE_NOT_FOUND', 'There is no such entry that you may change.');
}

/** An authority does not reuse what it did itself. */
export function ownCase(): ForbiddenError {
  return new ForbiddenError('This case is of your own authority. Others say here that they reused it.');
}

/** What nobody has checked yet is shown to nobody. */
export function uncheckedAuthority(): ForbiddenError {
  return new ForbiddenError('The coordinators have not checked your authority yet. Try again after that.');
}

/** Somebody else answered in between. Nothing was overwritten. */
export class CaseQuestionAnswered {
  constructor(readonly current: CaseQuestion) {}
}
