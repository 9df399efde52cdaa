import { type Duplicate } from '../graphql/membership.types';
import { type Registered } from '../graphql/registration.operations.server';
import { type Refusal } from '../membership/refusal.server';
import { type GivenFacts } from './facts-form';

/** What a form about a member comes back with. */
export interface ReturnedFacts {
  readonly given: GivenFacts;
  readonly refusal: Refusal | null;
  readonly candidates: readonly Duplicate[];
  readonly isCertain: boolean;
}

/** A form that came back because of what was typed. */
export function withRefusal(given: GivenFacts, refusal: Refusal): ReturnedFacts {
  return { given, refusal, candidates: [], isCertain: false };
}

/** A form that came back because the member may be here already; null when it was registered. */
export function withCandidates(given: GivenFacts, registered: Registered): ReturnedFacts | null {
  switch (registered.__typename) {
    case 'RegisteredMember':
      return null;
    case 'LikelyDuplicatesError':
      return { given, refusal: null, candidates: registered.candidates, isCertain: false };
    case 'LauCodeTakenError':
      return { given, refusal: null, candidates: [registered.candidate], isCertain: true };
  }
}

/** Ids of candidates that the person said it is none of. */
export function notTheseIn(form: FormData): string[] {
  return form.get('another') === 'yes' ? form.getAll('notThese').map(String) : [];
}
