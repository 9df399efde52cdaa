import { redirect, type ActionFunctionArgs } from 'react-router';
import { textOf } from '../answering/answer-form';
import { themeOf } from '../components/theme';
import { hubRequest } from '../server/hub-request.server';
import { ownPath } from '../server/own-path.server';
import { readForm } from '../server/read-form.server';

const YEAR_SECONDS = 365 * 24 * 3600;

// Without a component its errors would be told as JSON.
export default function Preferences(): null {
  return null;
}

/** Whoever lands here without a form goes home. */
export function loader(): Response {
  return redirect('/');
}

/** Keeps how pages are displayed, and goes back to where the form was. */
export async function action({ context, request }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request);
  context.get(hubRequest).cookies.set('theme', themeOf(form.get('theme')), { maxAgeSeconds: YEAR_SECONDS });
  return redirect(ownPath(textOf(form, 'back')));
}
