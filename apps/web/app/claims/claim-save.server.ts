import { data, redirect } from 'react-router';
import { SaveClaim } from '../graphql/claims.operations.server';
import { attempt, type PageArgs } from '../graphql/document.server';
import { dataOrRefusal } from '../membership/refusal.server';
import { type Given } from './claim-form.server';

/** Why a claim was not saved, with all that was typed. */
export interface ReturnedClaim {
  readonly given: Given;
  readonly faults: readonly { readonly key: string | null; readonly fault: string }[];
  /** Said by the API in its own words. */
  readonly message: string | null;
  /** The field it is about. */
  readonly field: string;
  readonly existing: string | null;
}

/** Saves what a form says; leads to the claim, or back to the form with all that was typed. */
export async function saveClaim(args: PageArgs, input: Readonly<Record<string, unknown>>, given: Given) {
  const answer = await attempt(args, SaveClaim, { input });
  const { refusal, data: told } = dataOrRefusal(args, answer);
  const nothing: ReturnedClaim = { given, faults: [], message: null, field: 'form', existing: null };
  if (refusal !== null)
    return data(
      {
        ...nothing,
        message: refusal.message,
        field: refusal.message.startsWith('test.') ? 'test' : refusal.field,
      },
      { status: 422 },
    );
  const { saveConformanceClaim: outcome } = told;
  switch (outcome.__typename) {
    case 'ConformanceClaim':
      return redirect(`/mims/claims/${outcome.id}?saved`);
    case 'ConformanceClaimIncomplete':
      return data({ ...nothing, faults: outcome.faults }, { status: 422 });
    case 'ConformanceClaimExistsError':
      return data({ ...nothing, existing: outcome.claimId }, { status: 409 });
    default:
      return data({ ...nothing, faults: [{ key: null, fault: 'conflict' }] }, { status: 409 });
  }
}
