import { redirect, type ActionFunctionArgs } from 'react-router';
import { SignOut } from '../graphql/accounts.operations.server';
import { run } from '../graphql/document.server';

// Without a component its errors would be told as JSON.
export default function SignOutPage(): null {
  return null;
}

/** Whoever lands here without a form goes home. */
export function loader(): Response {
  return redirect('/');
}

/** Ends the session of this browser. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  await run(args, SignOut, {});
  return redirect('/');
}
