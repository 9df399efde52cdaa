import { redirect, type ActionFunctionArgs } from 'react-router';
import { attempt, codeOf } from '../graphql/document.server';
import {
  BeginPasskeyConfirmation,
  BeginPasskeyEnrolment,
  BeginPasskeySignIn,
} from '../graphql/security.operations.server';

/** Whoever lands here goes to where passkeys are kept. */
export function loader(): Response {
  return redirect('/account/security');
}

/** Hands out a challenge for a passkey to the script that asks for one. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const body: unknown = await args.request.json().catch(() => null);
  const { data, errors } = await begin(args, (body as { purpose?: unknown } | null)?.purpose);
  const [options] = Object.values(data ?? {}) as (string | undefined)[];
  if (options === undefined || errors.length > 0)
    return new Response(null, { status: codeOf(errors[0]) === 'RATE_LIMITED' ? 429 : 403 });
  return new Response(options, { headers: { 'Content-Type': 'application/json' } });
}

async function begin(args: ActionFunctionArgs, purpose: unknown) {
  if (purpose === 'sign-in') return attempt(args, BeginPasskeySignIn, {});
  if (purpose === 'confirm') return attempt(args, BeginPasskeyConfirmation, {});
  if (purpose === 'add') return attempt(args, BeginPasskeyEnrolment, {});
  return { data: null, errors: [] };
}
